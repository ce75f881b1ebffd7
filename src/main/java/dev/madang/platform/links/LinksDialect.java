package dev.madang.platform.links;

import java.util.Set;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates a module's links by a name, {@code #links}: beans may not be called where an address is written. A bean of the module. */
public abstract class LinksDialect extends AbstractDialect
        implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Object links;

    protected LinksDialect(String name, Object links) {
        super(name);
        this.links = links;
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
        return links;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
