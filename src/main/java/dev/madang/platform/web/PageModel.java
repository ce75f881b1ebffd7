package dev.madang.platform.web;

import dev.madang.platform.assets.AssetBundles;
import dev.madang.platform.pages.Door;
import dev.madang.platform.security.CurrentMemberArgumentResolver;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the layout needs on every page, as request attributes, which templates read like a model: unlike a model they
 * are there for error pages too.
 */
@Component
class PageModel implements HandlerInterceptor {

    private final AssetBundles assets;
    private final List<Door> doors;
    private final Clock clock;

    PageModel(AssetBundles assets, ObjectProvider<Door> doors, Clock clock) {
        this.assets = assets;
        this.doors = doors.orderedStream().toList();
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            response.addHeader("Vary", "HX-Request, Accept-Language, Cookie");
        }
        request.setAttribute("assets", assets);
        request.setAttribute("doors", doors);
        request.setAttribute("now", clock.instant());
        request.setAttribute("me", CurrentMemberArgumentResolver.current());
        request.setAttribute("lang", RequestContextUtils.getLocale(request).getLanguage());
        if (request.getAttribute("path") == null) {
            request.setAttribute("path", path(request));
        }
        String notice = request.getParameter("notice");
        if (notice != null && notice.matches("[a-z-]{1,40}")) {
            request.setAttribute("notice", notice);
        }
        return true;
    }

    /** Path and query that were asked for, without what was meant for this one showing of the page. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) {
            return LocalPath.of(failed.toString()).value();
        }
        String query = request.getQueryString();
        String path = LocalPath.of(request.getRequestURI()).value();
        if (query == null) {
            return path;
        }
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam("lang")
                .replaceQueryParam("notice")
                .build()
                .toUriString();
    }
}
