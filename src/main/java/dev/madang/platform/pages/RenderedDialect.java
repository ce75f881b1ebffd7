package dev.madang.platform.pages;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code rendered:body} puts in what a template of ours has made before, as it is. {@code th:utext} would parse it again, each time, for
 * the sake of post-processors, which have seen it when it was made.
 */
@Component
class RenderedDialect extends AbstractProcessorDialect {

    RenderedDialect() {
        super("rendered", "rendered", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Body(prefix));
    }

    private static final class Body extends AbstractAttributeTagProcessor {

        /** After th:with and th:if, as th:utext. */
        private static final int PRECEDENCE = 1400;

        Body(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "body", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler structure) {
            @Nullable
            Object markup = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, value)
                    .execute(context);
            structure.setBody(markup == null ? "" : markup.toString(), false);
        }
    }
}
