package dev.madang.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Lets the page of a failure be made when the failure was that the request's fields could not be read: whoever makes the
 * page would fail on them again.
 */
@Configuration(proxyBeanMethods = false)
class ErrorDispatch {

    @Bean
    FilterRegistrationBean<GenericFilterBean> fieldsOfFailedRequests() {
        var registration = new FilterRegistrationBean<GenericFilterBean>(new Fields());
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static class Fields extends GenericFilterBean {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(new Failed((HttpServletRequest) request), response);
        }
    }

    /** Has the fields that can be read, and none when they cannot. */
    private static class Failed extends HttpServletRequestWrapper {

        Failed(HttpServletRequest request) {
            super(request);
        }

        /** The body was read, or cannot be. */
        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return readable(() -> super.getParameter(name), null);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return readable(() -> super.getParameterValues(name), null);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return readable(super::getParameterMap, Map.of());
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return readable(super::getParameterNames, Collections.emptyEnumeration());
        }

        private static <T extends @Nullable Object> T readable(Supplier<T> fields, T none) {
            try {
                return fields.get();
            } catch (IllegalStateException unreadable) {
                return none;
            }
        }
    }
}
