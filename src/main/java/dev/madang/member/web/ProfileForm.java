package dev.madang.member.web;

import dev.madang.member.domain.Member;
import dev.madang.member.domain.Nickname;
import dev.madang.platform.text.Written;
import dev.madang.shared.Regions;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a member tells about themselves. */
record ProfileForm(
        @Nullable String nickname,

        @Written(open = true, most = ProfileForm.MAX_INTRODUCTION, tooLong = "member.introduction.too-long") @Nullable
        String introduction,

        @Nullable String region,
        @Nullable String language) {

    static final int MAX_INTRODUCTION = 1000;

    static ProfileForm of(Member member) {
        return new ProfileForm(
                member.nickname(),
                member.introduction(),
                member.region(),
                member.language().getLanguage());
    }

    void check(Regions regions, Errors errors) {
        if (Nickname.of(nickname).isEmpty()) {
            errors.rejectValue("nickname", "member.nickname.malformed");
        }
        if (chosenRegion() != null && regions.find(chosenRegion()).isEmpty()) {
            errors.rejectValue("region", "member.region.unknown");
        }
    }

    Nickname chosenNickname() {
        return Nickname.of(nickname).orElseThrow();
    }

    String typedIntroduction() {
        return Objects.requireNonNullElse(introduction, "");
    }

    @Nullable
    String chosenRegion() {
        return region == null || region.isEmpty() ? null : region;
    }

    Locale chosenLanguage() {
        return "en".equals(language) ? Locale.ENGLISH : Locale.KOREAN;
    }
}
