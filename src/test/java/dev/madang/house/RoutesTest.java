package dev.madang.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.Routes;
import dev.madang.platform.security.Routes.Route;
import dev.madang.platform.web.Answer;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address that answers says who may use it, and every one that is opened answers. */
@MadangTest
class RoutesTest {

    /** Answered by a filter of the security chain or by the files of a jar, which no mapping lists. */
    private static final Set<String> WITHOUT_HANDLER = Set.of("/ws", "/webjars/**", "/vendor/**", "/media/{id}/{size}");

    /** They answer with a part of a page, lead on to one, or take the place of one that failed. */
    private static final Set<String> WITHOUT_PAGE = Set.of(
            "/ask/answers/{id}",
            "/auctions/{id}/own",
            "/error",
            "/inquiries/{id}/standing",
            "/listings/suggestions",
            "/search/recent/options",
            "/search/suggestions",
            "/listings/{id}/favourite",
            "/listings/{id}/photos/{photo}",
            "/listings/{id}/free",
            "/listings/{id}/quote",
            "/listings/{listing}/reservations/sign-in",
            "/me/photo",
            "/payments/fail",
            "/payments/kakaopay/{window}/approval",
            "/payments/kakaopay/{window}/cancellation",
            "/payments/kakaopay/{window}/failure",
            "/payments/success");

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    @Autowired
    Routes routes;

    @Autowired
    People people;

    @Test
    void everyHandlerIsDeclaredByItsModule() {
        assertThat(endpoints().filter(endpoint -> routes.all().stream().noneMatch(endpoint::isCoveredBy)))
                .isEmpty();
    }

    @Test
    void everyDeclaredRouteIsAnswered() {
        List<Endpoint> endpoints = endpoints().toList();

        assertThat(routes.all().stream()
                        .filter(route -> !WITHOUT_HANDLER.contains(route.pattern()))
                        .filter(route -> endpoints.stream().noneMatch(endpoint -> endpoint.isCoveredBy(route)))
                        .filter(route -> !isFile(route)))
                .isEmpty();
    }

    @Test
    void aRouteThatNobodyDeclaredWouldBeNoticed() {
        assertThat(routes.all().stream()
                        .noneMatch(new Endpoint(HttpMethod.DELETE, "/listings/{id}/everything")::isCoveredBy))
                .isTrue();
    }

    @Test
    void aHandlerThatSaysNothingIsNotFoundByAnyone() throws NoSuchMethodException {
        var planted = RequestMappingInfo.paths("/planted")
                .methods(RequestMethod.GET)
                .options(controllers.getBuilderConfiguration())
                .build();
        controllers.registerMapping(planted, new Planted(), Planted.class.getDeclaredMethod("show"));
        try {
            assertThat(people.stranger().get("/planted").status()).isEqualTo(404);
            assertThat(people.browserOf(people.admin()).get("/planted").status())
                    .isEqualTo(404);
        } finally {
            controllers.unregisterMapping(planted);
        }
    }

    /** {@code AccessibilityTest} of the browsers' tests looks at each of them: add a new page there, and to its list. */
    @Test
    void everyPageIsLookedAtInABrowser() throws IOException {
        assertThat(Files.readAllLines(Path.of("e2e-tests/src/test/resources/pages.txt")))
                .containsExactlyElementsOf(pages().toList());
    }

    private Stream<String> pages() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> isView(handler.getValue()))
                .flatMap(handler -> endpoints(handler.getKey()))
                .filter(endpoint -> endpoint.method() == HttpMethod.GET)
                .map(endpoint -> endpoint.pattern().replaceAll(":[^/]+}(?=/|$)", "}"))
                .filter(pattern -> !WITHOUT_PAGE.contains(pattern))
                .distinct()
                .sorted();
    }

    private static boolean isView(HandlerMethod handler) {
        Class<?> answer = handler.getReturnType().getParameterType();
        return (answer == String.class || answer == ModelAndView.class || answer == Answer.class)
                && !handler.hasMethodAnnotation(ResponseBody.class);
    }

    private Stream<Endpoint> endpoints() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RoutesTest::endpoints)
                .distinct();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of(new Endpoint(HttpMethod.GET, pattern))
                        : methods.stream().map(method -> new Endpoint(method.asHttpMethod(), pattern)));
    }

    private static boolean isFile(Route route) {
        return new ClassPathResource("static" + route.pattern().replaceAll("/\\*\\*$", "")).exists();
    }

    private record Endpoint(HttpMethod method, String pattern) {

        boolean isCoveredBy(Route route) {
            return (route.method() == null || route.method().equals(method))
                    && PathPatternParser.defaultInstance
                            .parse(route.pattern())
                            .matches(PathContainer.parsePath(example()));
        }

        /** An address of this pattern. */
        private String example() {
            return pattern.replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", "01890a5d-ac96-774b-bcce-b302099a8057")
                    .replaceAll("/\\*\\*$", "/some");
        }
    }

    private static final class Planted {

        ResponseEntity<String> show() {
            return ResponseEntity.ok("Nobody said who may see this.");
        }
    }
}
