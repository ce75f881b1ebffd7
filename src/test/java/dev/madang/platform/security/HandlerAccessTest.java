package dev.madang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.security.Routes.Audience;
import dev.madang.platform.security.Routes.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class HandlerAccessTest {

    @Test
    void aHandlerThatSaysNothingIsOpenToNobody() {
        assertThat(routes(Silent.class)).isEmpty();
    }

    @Test
    void aControllerSpeaksForItsHandlersAndAHandlerForItself() {
        assertThat(routes(Things.class))
                .containsExactlyInAnyOrder(
                        new Route(HttpMethod.GET, "/things", Audience.EVERYONE, true),
                        new Route(HttpMethod.POST, "/things", Audience.MEMBERS, true),
                        new Route(HttpMethod.POST, "/things/notice", Audience.EVERYONE, false));
    }

    @Test
    void whatAnswersToAnyMethodIsOpenToReaders() {
        assertThat(routes(AnyMethod.class))
                .containsExactly(new Route(HttpMethod.GET, "/any", Audience.OPERATORS, true));
    }

    @Test
    void theMoreSpecificPatternDecides() {
        assertThat(routes(Wide.class, Narrow.class))
                .extracting(Route::pattern)
                .containsExactly("/x/new", "/x/{id}", "/x/**");
    }

    @Test
    void twoAudiencesOfOneHandlerAreRefused() {
        assertThatThrownBy(() -> routes(Undecided.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoHandlersOfOneAddressMustNotContradictEachOther() {
        assertThatThrownBy(() -> routes(Contradicting.class)).isInstanceOf(IllegalStateException.class);
    }

    private static List<Route> routes(Class<?>... controllers) {
        try (var context = new StaticWebApplicationContext()) {
            for (Class<?> controller : controllers) {
                context.registerSingleton(controller.getSimpleName(), controller);
            }
            context.refresh();
            var mapping = new RequestMappingHandlerMapping();
            mapping.setApplicationContext(context);
            mapping.afterPropertiesSet();
            var routes = new Routes();
            new HandlerAccess(mapping).declare(routes);
            return routes.all();
        }
    }

    @Controller
    static class Silent {

        @GetMapping("/silent")
        void show() {}
    }

    @ForMembers
    @Controller
    @RequestMapping("/things")
    static class Things {

        @ForEveryone
        @GetMapping
        void list() {}

        @PostMapping
        void add() {}

        @ForMachines
        @PostMapping("/notice")
        void hear() {}
    }

    @ForOperators
    @Controller
    static class AnyMethod {

        @RequestMapping("/any")
        void answer() {}
    }

    @ForEveryone
    @Controller
    static class Wide {

        @GetMapping("/x/**")
        void all() {}

        @GetMapping("/x/{id}")
        void one() {}
    }

    @ForMembers
    @Controller
    static class Narrow {

        @GetMapping("/x/new")
        void create() {}
    }

    @Controller
    static class Undecided {

        @ForMembers
        @ForEveryone
        @GetMapping("/undecided")
        void show() {}
    }

    @Controller
    static class Contradicting {

        @ForMembers
        @GetMapping(path = "/same/{id}", params = "!whole")
        void part() {}

        @ForEveryone
        @GetMapping(path = "/same/{name}", params = "whole")
        void whole() {}
    }
}
