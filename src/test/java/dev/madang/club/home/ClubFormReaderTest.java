package dev.madang.club.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.Categories;
import dev.madang.shared.Regions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;

class ClubFormReaderTest {

    private final ClubFormReader reader = new ClubFormReader(new Categories(), new Regions());

    @Test
    void whatAClubIsCalledIsSeen() {
        assertThat(wrong("한강 캠핑", "언제 올 수 있어요?")).isNull();
        assertThat(wrong("\u3164\u3164\u3164", "")).isEqualTo("name written.too-short");
        assertThat(wrong("\ufe0f\u2800\u00ad", "")).isEqualTo("name written.too-short");
    }

    @ParameterizedTest
    @CsvSource({"마당 운영팀", "ＭＡＤＡＮＧ ＴＥＡＭ", "마당 고객센터"})
    void noneIsCalledAsTheOperatorsAre(String name) {
        assertThat(wrong(name, "")).isEqualTo("name written.reserved");
    }

    @Test
    void whatApplicantsAreAskedHoldsNoWayAroundMadang() {
        assertThat(wrong("한강 캠핑", "010-1234-5678로 먼저 전화했어요?")).isEqualTo("questions written.contact.PHONE");
    }

    private @Nullable String wrong(String name, String questions) {
        var form = new ClubForm("", name, "", "camping", "seoul-mapo", "open", questions, "20", "");
        var errors = new BeanPropertyBindingResult(form, "form");
        reader.read(form, null, errors);
        FieldError first = errors.getFieldError();
        return first == null ? null : first.getField() + " " + first.getCode();
    }
}
