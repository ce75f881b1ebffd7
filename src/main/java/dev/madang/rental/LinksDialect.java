package dev.madang.rental;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates {@link Links}: beans may not be called where an address is written. */
@Component
class LinksDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    LinksDialect() {
        super("links");
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("links");
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return new Links();
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
