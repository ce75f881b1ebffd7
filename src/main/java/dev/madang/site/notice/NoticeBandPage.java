package dev.madang.site.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page, error pages too, the band that stands on it. */
@Component
class NoticeBandPage implements HandlerInterceptor, WebMvcConfigurer {

    private final NoticeBands bands;

    NoticeBandPage(NoticeBands bands) {
        this.bands = bands;
    }

    /**
     * Feeds {@code site/notice/band :: band}.
     *
     * @param closable false on the answer to a form, to which no address leads back: there it stays
     */
    record Band(Notice notice, boolean closable) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean asked = request.getMethod().equals(HttpMethod.GET.name());
        bands.bandFor(request).ifPresent(notice -> request.setAttribute("serviceBand", new Band(notice, asked)));
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }
}
