package dev.madang.platform.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.web.IWebRequest;

/** Gives templates the {@link SentForm} of their request. */
@Component
class SentFormDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    SentFormDialect() {
        super("sent");
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(getName());
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return context instanceof IWebContext web ? of(web.getExchange().getRequest()) : SentForm.NONE;
    }

    private static SentForm of(IWebRequest request) {
        return "POST".equals(request.getMethod())
                ? new SentForm(request.getPathWithinApplication(), request.getParameterMap())
                : SentForm.NONE;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
