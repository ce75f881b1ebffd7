package dev.madang.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(30)
class RequestBulkheadTest {

    static final List<String> ASIDE = List.of("/actuator/", "/css/");

    final RequestBulkhead two = new RequestBulkhead(2, Duration.ofSeconds(20), ASIDE);
    final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void everybodyGoes() {
        end.countDown();
        callers.close();
    }

    @Test
    void soManyAreWorkedOnAndTheOthersComeInTheirOrder() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        occupy(two, 2);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            all.add(callers.submit(() -> pass(two, (request, response) -> {
                served.add(number);
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.sleep(1);
                inside.decrementAndGet();
            })));
            awaitWaiting(two, i + 1);
        }
        assertThat(served).isEmpty();
        end.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(most).hasValue(2);
        // Two at a time: neighbours may change places, no more.
        for (int i = 0; i < 50; i++) {
            assertThat(served.get(i)).isBetween(i - 1, i + 1);
        }
    }

    @Test
    void whoWaitsForOthersKeepsNobodyOut() throws Exception {
        occupyAfter(two, 2, (request, response) -> RequestBulkhead.leave());
        assertThat(pass(two, (request, response) -> response.getWriter().write("served"))
                        .getContentAsString())
                .isEqualTo("served");
    }

    @Test
    void anAnswerThatLeavesSlowlyKeepsNobodyOut() throws Exception {
        occupyAfter(two, 2, (request, response) -> response.flushBuffer());
        assertThat(pass(two, (request, response) -> {}).getStatus()).isEqualTo(200);
    }

    @Test
    void aFormThatComesSlowlyKeepsNobodyOut() throws Exception {
        var reading = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            var slow = new MockHttpServletRequest("POST", "/") {
                @Override
                public Map<String, String[]> getParameterMap() {
                    reading.countDown();
                    await(end);
                    return super.getParameterMap();
                }
            };
            slow.setContentType("application/x-www-form-urlencoded;charset=UTF-8");
            callers.submit(() -> {
                two.doFilter(slow, new MockHttpServletResponse(), (request, response) -> {});
                return null;
            });
        }
        reading.await();
        assertThat(pass(two, (request, response) -> {}).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/css/base.css"})
    void filesAndThoseWhoAskHowItIsDoNotWait(String path) throws Exception {
        occupy(two, 2);
        var answer = new MockHttpServletResponse();
        two.doFilter(
                new MockHttpServletRequest("GET", path),
                answer,
                (request, response) -> ((HttpServletResponse) response).setStatus(204));
        assertThat(answer.getStatus()).isEqualTo(204);
    }

    @Test
    void filesThatComeSlowlyKeepNobodyOut() throws Exception {
        var reading = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            var slow = new MockHttpServletRequest("POST", "/") {
                @Override
                public ServletInputStream getInputStream() {
                    reading.countDown();
                    await(end);
                    return super.getInputStream();
                }
            };
            slow.setContentType("multipart/form-data;boundary=b");
            callers.submit(() -> {
                two.doFilter(
                        slow,
                        new MockHttpServletResponse(),
                        (request, response) -> request.getInputStream().readAllBytes());
                return null;
            });
        }
        reading.await();
        assertThat(pass(two, (request, response) -> response.getWriter().write("served"))
                        .getContentAsString())
                .isEqualTo("served");
    }

    @Test
    void whoWaitsTooLongIsAskedToComeBackAndNothingIsBegun() throws Exception {
        var impatient = new RequestBulkhead(1, Duration.ofMillis(20), ASIDE);
        occupy(impatient, 1);
        var begun = new AtomicInteger();
        MockHttpServletResponse answer = pass(impatient, (request, response) -> begun.incrementAndGet());
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(begun).hasValue(0);
    }

    @Test
    void whatFailsGivesItsPlaceBackOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            try {
                pass(two, (request, response) -> {
                    RequestBulkhead.leave();
                    throw new IllegalStateException("on purpose");
                });
            } catch (IllegalStateException expected) {
                // Its place is free again.
            }
        }
        occupy(two, 2);
        callers.submit(() -> pass(two, (request, response) -> {}));
        awaitWaiting(two, 1);
    }

    private void occupy(RequestBulkhead bulkhead, int places) throws InterruptedException {
        occupyAfter(bulkhead, places, (request, response) -> {});
    }

    private void occupyAfter(RequestBulkhead bulkhead, int places, Work first) throws InterruptedException {
        var inside = new CountDownLatch(places);
        for (int i = 0; i < places; i++) {
            callers.submit(() -> pass(bulkhead, (request, response) -> {
                first.on(request, response);
                inside.countDown();
                await(end);
            }));
        }
        inside.await();
    }

    private static void awaitWaiting(RequestBulkhead bulkhead, int waiting) throws InterruptedException {
        while (bulkhead.waiting() < waiting) {
            Thread.sleep(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MockHttpServletResponse pass(RequestBulkhead bulkhead, Work work) throws Exception {
        var response = new MockHttpServletResponse();
        FilterChain chain = (request, answer) -> {
            try {
                work.on((HttpServletRequest) request, (HttpServletResponse) answer);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        bulkhead.doFilter(new MockHttpServletRequest("GET", "/"), response, chain);
        return response;
    }

    private interface Work {

        void on(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException;
    }
}
