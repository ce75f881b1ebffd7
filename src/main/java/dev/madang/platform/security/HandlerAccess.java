package dev.madang.platform.security;

import dev.madang.platform.security.Routes.Audience;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reads once, at start, who may use a handler: said by its method, or else by its controller. Silence opens nothing. */
@Component
class HandlerAccess implements RouteAccess {

    private final RequestMappingHandlerMapping handlers;

    HandlerAccess(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public void declare(Routes routes) {
        handlers.getHandlerMethods()
                .forEach((mapping, handler) -> open(handler).ifPresent(to -> declare(mapping, handler, to, routes)));
    }

    private static void declare(RequestMappingInfo mapping, HandlerMethod handler, OpenTo to, Routes routes) {
        String[] patterns = mapping.getPatternValues().toArray(String[]::new);
        if (to.value() == Audience.OPERATORS) {
            methods(mapping).forEach(method -> routes.operators(method, roles(handler), patterns));
        } else {
            methods(mapping).forEach(method -> routes.open(method, to.value(), to.csrf(), patterns));
        }
    }

    private static Set<OperatorRole> roles(HandlerMethod handler) {
        return Stream.of(handler.getMethod(), handler.getBeanType())
                .map(element -> element.getAnnotation(ForOperators.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(said -> Set.of(said.value()))
                .orElse(Set.of());
    }

    private static Optional<OpenTo> open(HandlerMethod handler) {
        return said(handler.getMethod(), handler).or(() -> said(handler.getBeanType(), handler));
    }

    private static Optional<OpenTo> said(AnnotatedElement element, HandlerMethod handler) {
        List<OpenTo> said = MergedAnnotations.from(element, SearchStrategy.DIRECT).stream(OpenTo.class)
                .map(MergedAnnotation::synthesize)
                .toList();
        if (said.size() > 1) {
            throw new IllegalStateException(handler + " is open to more than one audience");
        }
        return said.stream().findFirst();
    }

    /** What answers to any method is open to readers alone. */
    private static List<HttpMethod> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of(HttpMethod.GET)
                : methods.stream().map(RequestMethod::asHttpMethod).toList();
    }
}
