package dev.madang.member.web;

import dev.madang.member.domain.FormerMember;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Pages in English call who has left in English: their name stands in the database as pages in Korean say it. */
@Component
class FormerMemberDialect implements IPostProcessorDialect {

    private static final int LAST = 1000;

    @Override
    public String getName() {
        return "former-member";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Words.class, LAST));
    }

    /** Made anew by Thymeleaf for each page. */
    public static final class Words extends AbstractTemplateHandler {

        private static final List<String> READ_ALOUD = List.of("aria-label", "alt", "title", "content");

        @Override
        public void handleText(IText text) {
            super.handleText(
                    isEnglish() && FormerMember.isIn(text.getText())
                            ? getContext().getModelFactory().createText(FormerMember.inEnglish(text.getText()))
                            : text);
        }

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            super.handleOpenElement(inEnglish(tag));
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            super.handleStandaloneElement(inEnglish(tag));
        }

        private <T extends IProcessableElementTag> T inEnglish(T tag) {
            if (!isEnglish()) {
                return tag;
            }
            T english = tag;
            for (String name : READ_ALOUD) {
                String value = tag.getAttributeValue(name);
                if (value != null && FormerMember.isIn(value)) {
                    english = getContext().getModelFactory().setAttribute(english, name, FormerMember.inEnglish(value));
                }
            }
            return english;
        }

        private boolean isEnglish() {
            return Locale.ENGLISH.getLanguage().equals(getContext().getLocale().getLanguage());
        }
    }
}
