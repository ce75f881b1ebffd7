package dev.madang.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.MadangTest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What everyone can read holds no telephone; the fields of a listing say so themselves. */
@MadangTest
class OpenTextsTest {

    @Autowired
    Validator validator;

    @ParameterizedTest
    @CsvSource({
        "member.web.ProfileForm, introduction",
        "rental.question.QuestionForm, text",
        "rental.question.QuestionForm$Answered, answer",
        "review.web.ReviewForm, text",
        "review.web.ReplyForm, text"
    })
    void theyAreHeldBack(String form, String field) throws Exception {
        Class<?> type = Class.forName("dev.madang." + form);
        assertThat(validator.validateValue(type, field, "정말 좋은 텐트예요. 궁금하면 010-1234-5678로 연락 주세요"))
                .extracting(ConstraintViolation::getMessage)
                .singleElement()
                .asString()
                .containsAnyOf("전화", "Phone");
        assertThat(validator.validateValue(type, field, "정말 좋은 텐트예요. 하루 12,000원에 빌렸어요"))
                .isEmpty();
    }
}
