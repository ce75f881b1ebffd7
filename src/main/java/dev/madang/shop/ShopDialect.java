package dev.madang.shop;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates {@link Links} as {@code #shop}. */
@Component
class ShopDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    ShopDialect() {
        super("shop");
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("shop");
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
