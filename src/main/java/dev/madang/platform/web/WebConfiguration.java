package dev.madang.platform.web;

import dev.madang.platform.security.CurrentMemberArgumentResolver;
import dev.madang.platform.text.WrittenConverter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final CurrentMemberArgumentResolver currentMember;
    private final WonFormatter won;
    private final TimeFormatters times;
    private final PageModel page;
    private final IndexGuard indexes;
    private final ObjectProvider<AnswerHandler> answers;

    WebConfiguration(
            CurrentMemberArgumentResolver currentMember,
            WonFormatter won,
            TimeFormatters times,
            PageModel page,
            IndexGuard indexes,
            ObjectProvider<AnswerHandler> answers) {
        this.currentMember = currentMember;
        this.won = won;
        this.times = times;
        this.page = page;
        this.indexes = indexes;
        this.answers = answers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(currentMember);
    }

    /** Asked for late: sentences are printed by the very formats that are set up here. */
    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(answers.getObject());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        var iso = new DateTimeFormatterRegistrar();
        iso.setUseIsoFormat(true);
        iso.registerFormatters(registry);
        registry.addFormatter(won);
        registry.addConverter(new WrittenConverter());
        times.register(registry);
        // The last one asked first: a form's field that says how it is written is not printed as pages print days.
        BoundedDays.register(registry);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        registry.addInterceptor(page);
        registry.addInterceptor(indexes);
    }

    /** Korean, unless the member chose English or, without a choice, the browser prefers it to Korean. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang") {
            @Override
            public void setLocale(
                    jakarta.servlet.http.HttpServletRequest request,
                    jakarta.servlet.http.@org.jspecify.annotations.Nullable HttpServletResponse response,
                    @org.jspecify.annotations.Nullable Locale locale) {
                super.setLocale(request, response, locale == null ? null : Languages.supported(locale));
            }
        };
        resolver.setDefaultLocaleFunction(Languages::preferred);
        resolver.setCookieMaxAge(java.time.Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        return resolver;
    }
}
