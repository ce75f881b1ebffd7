package dev.madang.platform.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.CurrentMemberArgumentResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout needs on every page. */
@ControllerAdvice
class PageModel {

    private final AssetBundles assets;

    PageModel(AssetBundles assets) {
        this.assets = assets;
    }

    @ModelAttribute
    void page(Model model, HttpServletRequest request, Locale locale) {
        @Nullable CurrentMember me = CurrentMemberArgumentResolver.current();
        if (me != null) {
            model.addAttribute("me", me);
        }
        model.addAttribute("assets", assets);
        model.addAttribute("lang", locale.getLanguage());
        String query = request.getQueryString();
        model.addAttribute("path", query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
        String notice = request.getParameter("notice");
        if (notice != null && notice.matches("[a-z-]{1,40}")) {
            model.addAttribute("notice", notice);
        }
    }
}
