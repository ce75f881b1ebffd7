package dev.madang.rental.claim.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.claim.ClaimStep;
import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.Errors;

/** What people type about claims, understood or noted at its field. */
class ClaimFormReaderTest {

    final ClaimFormReader reader = new ClaimFormReader(formats());

    @ParameterizedTest
    @CsvSource(
            value = {"30000; 30000", "30,000; 30000", " 30,000원 ; 30000", "5만; 50000", "0; 0"},
            delimiter = ';')
    void anAmountIsReadAsPeopleWriteIt(String typed, long won) {
        Errors errors = errors();
        assertThat(reader.amount(form("", typed, ""), errors)).isEqualTo(Won.of(won));
        assertThat(errors.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsNotZero(String typed) {
        Errors errors = errors();
        reader.amount(form("", typed, ""), errors);
        assertThat(said(errors)).containsExactly("amount claim.amount.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"많이", "30.5", "3e4", "-1"})
    void whatIsNoAmountIsNotedOnce(String typed) {
        Errors errors = errors();
        reader.amount(form("", typed, ""), errors);
        assertThat(said(errors)).containsExactly("amount editor.number.unreadable");
    }

    @Test
    void wordsAreNeeded() {
        Errors errors = errors();
        assertThat(reader.words(form("", "", "폴대가 부러졌어요"), errors)).isEqualTo("폴대가 부러졌어요");
        assertThat(errors.hasErrors()).isFalse();
        reader.words(form("", "", " "), errors);
        assertThat(said(errors)).containsExactly("reason reservation.reason.missing");
    }

    @ParameterizedTest
    @EnumSource(ClaimStep.class)
    void anAnswerIsAStepByItsName(ClaimStep step) {
        Errors errors = errors();
        assertThat(reader.answer(form(step.name(), "", ""), errors)).contains(step);
        assertThat(errors.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "agree", "OPEN", "AGREE "})
    void anythingElseIsNone(String answer) {
        Errors errors = errors();
        assertThat(reader.answer(form(answer, "", ""), errors)).isEmpty();
        assertThat(said(errors)).containsExactly("answer claim.answer.missing");
    }

    @Test
    void whatWasNotSentIsEmpty() {
        assertThat(new ClaimForm(null, null, null, null, null)).isEqualTo(ClaimForm.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"true, true", "on, false", "TRUE, false", "-, false"},
            nullValues = "-")
    void anOperatorIsSureOnlyWhenTheySaySo(@Nullable String sent, boolean sure) {
        assertThat(new ClaimForm("", "", "", "", sent).isSure()).isEqualTo(sure);
    }

    private static ClaimForm form(String answer, String amount, String reason) {
        return new ClaimForm(answer, amount, reason, "", "");
    }

    private static Errors errors() {
        return new DirectFieldBindingResult(new ClaimForm("", "", "", "", ""), "claim");
    }

    private static List<String> said(Errors errors) {
        return errors.getFieldErrors().stream()
                .map(error -> error.getField() + " " + error.getCode())
                .toList();
    }

    private static DefaultFormattingConversionService formats() {
        var formats = new DefaultFormattingConversionService();
        formats.addConverter(
                String.class, Won.class, text -> TypedWon.read(text).orElseThrow(IllegalArgumentException::new));
        return formats;
    }
}
