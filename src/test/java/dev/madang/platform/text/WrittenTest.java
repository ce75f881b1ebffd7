package dev.madang.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.MadangTest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;

/** What people write is bound and checked in one way, whichever form it stands in. */
@MadangTest
class WrittenTest {

    @Autowired
    @Qualifier("mvcConversionService")
    ConversionService formats;

    @Autowired
    @Qualifier("mvcValidator")
    Validator validator;

    private final Form form = new Form();

    public static class Form {

        @Written(least = 3, most = 10)
        private String text = "";

        private String other = "";

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public String getOther() {
            return other;
        }

        public void setOther(String other) {
            this.other = other;
        }
    }

    @BeforeEach
    void inKorean() {
        LocaleContextHolder.setLocale(Locale.KOREAN);
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void linesEndInOneWayAndHangulStandsInWholeSyllables() {
        assertThat(problem("  \u1112\u1161\u11ab글\r\n둘\n ")).isNull();
        assertThat(form.getText()).isEqualTo("한글\n둘");
    }

    @Test
    void whatIsNotWrittenInOwnWordsStaysAsItWasTyped() {
        bind("other", "  둘\r\n");
        assertThat(form.getOther()).isEqualTo("  둘\r\n");
    }

    @Test
    void charactersThatNobodyCanReadAreRefused() {
        assertThat(problem("하나\u0000둘")).isEqualTo("읽을 수 없는 글자가 들어 있어요. 지우고 다시 적어 주세요.");
        assertThat(problem("하나\uFFFD둘")).startsWith("읽을 수 없는");
        assertThat(problem("하나\t둘\n셋")).isNull();
    }

    @Test
    void aFamilyIsOneCharacter() {
        assertThat(problem("👩‍👩‍👧👩‍👩‍👧")).isEqualTo("3자 이상 적어 주세요. 지금은 2자예요.");
        assertThat(problem("   ")).endsWith("지금은 0자예요.");
        assertThat(problem("\u3164\u115f\u2800\uffa0")).endsWith("지금은 0자예요.");
        assertThat(problem("\ufe0f \ufe0f \ufe0f")).endsWith("지금은 0자예요.");
    }

    @Test
    void whatIsLongerThanCanBeKeptIsRefused() {
        assertThat(problem("가".repeat(10))).isNull();
        assertThat(problem("가".repeat(11))).isEqualTo("10자까지 쓸 수 있는데 지금은 11자예요.");
    }

    private @Nullable String problem(String typed) {
        FieldError wrong = bind("text", typed).getFieldError("text");
        return wrong == null ? null : wrong.getDefaultMessage();
    }

    private BindingResult bind(String field, String typed) {
        var binder = new WebDataBinder(form, "form");
        binder.setConversionService(formats);
        binder.setValidator(validator);
        var values = new MutablePropertyValues();
        values.add(field, typed);
        binder.bind(values);
        binder.validate();
        return binder.getBindingResult();
    }
}
