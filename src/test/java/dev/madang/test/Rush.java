package dev.madang.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many members who want the same at the same moment, every other on another instance, over HTTP. */
public final class Rush {

    private final List<Browser> members;

    private Rush(List<Browser> members) {
        this.members = members;
    }

    /** So many members, all of them signed in. */
    public static Rush of(int members, People people, SecondInstance second) {
        return of(members, i -> people.member("손님 " + i), people, second);
    }

    /** So many operators, all of them signed in. */
    public static Rush ofOperators(int operators, People people, SecondInstance second) {
        return of(operators, i -> people.admin(), people, second);
    }

    private static Rush of(int many, IntFunction<CurrentMember> who, People people, SecondInstance second) {
        return new Rush(IntStream.range(0, many)
                .mapToObj(i -> {
                    Browser here = people.browserOf(who.apply(i));
                    return i % 2 == 0 ? here : elsewhere(here, second);
                })
                .toList());
    }

    /** The same member on the other instance. */
    public static Browser elsewhere(Browser here, SecondInstance second) {
        return new Browser(second.port()).withCookie("madang-session", here.cookie("madang-session"));
    }

    /**
     * All of them at once.
     *
     * @param wish of a member, made before the first of them is sent
     */
    public Answers each(Function<Browser, Callable<Page>> wish) throws Exception {
        return new Answers(atOnce(members.stream().map(wish).toList()));
    }

    /** The answers, in the order of the calls. */
    public static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            var answers = new ArrayList<T>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /** What became of it: a way on for those who had it, a sentence that says why not for the others. */
    public record Answers(List<Page> pages) {

        /** How many had it; all others were told why not. */
        public int had() {
            assertThat(pages).allSatisfy(page -> {
                assertThat(page.status()).isIn(303, 409);
                if (page.status() == 409) {
                    assertThat(page.text("main [role=alert]")).isNotBlank();
                }
            });
            return (int) pages.stream().filter(page -> page.status() == 303).count();
        }

        public void expect(int winners) {
            assertThat(had()).isEqualTo(winners);
        }
    }
}
