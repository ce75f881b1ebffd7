package dev.madang.platform.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Makes {@code redirect:} answer 303: a form that was sent is followed by a page, never sent again. */
@Configuration(proxyBeanMethods = false)
class SeeOther {

    SeeOther(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }
}
