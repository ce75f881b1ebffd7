package dev.madang.platform.live;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Renders a fragment for whoever reads it, on nobody's request. */
@Component
public class FragmentRenderer {

    private final SpringTemplateEngine templates;
    private final ApplicationContext beans;
    private final ConversionService formats;
    private final Clock clock;

    FragmentRenderer(
            SpringTemplateEngine templates,
            ApplicationContext beans,
            @Qualifier("mvcConversionService") ConversionService formats,
            Clock clock) {
        this.templates = templates;
        this.beans = beans;
        this.formats = formats;
        this.clock = clock;
    }

    public String render(LiveFragment fragment, Locale locale) {
        if (fragment.isSignal()) {
            return "";
        }
        Map<String, Object> model = new HashMap<>(fragment.model());
        model.put("lang", locale.getLanguage());
        model.put("now", clock.instant());
        model.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, formats));
        String[] view = fragment.view().split("\\s*::\\s*", 2);
        // What prints days and won asks for the language there.
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return templates.process(
                    view[0],
                    view.length == 1 ? Set.of() : Set.of(view[1]),
                    new WebContext(OffRequest.in(locale), locale, model));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
