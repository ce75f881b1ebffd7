package dev.madang.platform.web;

import dev.madang.platform.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses fields that no form has, such as {@code options[99999999]}: binding would make room for as many, or fail. */
@Component
class IndexGuard implements HandlerInterceptor {

    private static final Pattern FORGED = Pattern.compile("\\[(?!\\d{1,2}])");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        require(request.getParameterMap().keySet());
        if (request instanceof MultipartHttpServletRequest form) {
            require(form.getMultiFileMap().keySet());
        }
        return true;
    }

    private static void require(Collection<String> names) {
        if (names.stream().anyMatch(name -> FORGED.matcher(name).find())) {
            throw Refusal.malformed("error.400.text");
        }
    }
}
