package dev.madang.member.domain;

import dev.madang.platform.security.CurrentMember;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Anyone with an account. Writes only what has changed: a new name undoes no new password of the same moment. */
@Entity
@DynamicUpdate
public class Member {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String email;
    private @Nullable String passwordHash;
    private String nickname;
    private String introduction;
    private @Nullable String region;

    @Column(name = "photo_id")
    private @Nullable UUID photo;

    private boolean admin;
    private String language;
    private @Nullable Instant emailConfirmedAt;
    private Instant createdAt;

    // Written by Suspensions alone.
    @Column(insertable = false, updatable = false)
    private @Nullable Instant suspendedUntil;

    protected Member() {}

    public UUID id() {
        return id;
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public String nickname() {
        return nickname;
    }

    public String introduction() {
        return introduction;
    }

    /** Code of the 시/군/구 where the member is at home, or null. */
    public @Nullable String region() {
        return region;
    }

    public @Nullable UUID photo() {
        return photo;
    }

    /** The language of the member's mails. */
    public Locale language() {
        return Locale.of(language);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null for who signs in by a provider only. */
    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }

    public boolean isEmailConfirmed() {
        return emailConfirmedAt != null;
    }

    /** Who follows a link that was sent to the address owns it. */
    public void confirmEmail(Instant now) {
        if (emailConfirmedAt == null) {
            emailConfirmedAt = now;
        }
    }

    /** @param hash of the new password, made by the password encoder */
    public void changePassword(String hash) {
        passwordHash = hash;
    }

    /** Nobody signs in by a password until there is a new one. */
    void forgetPassword() {
        passwordHash = null;
    }

    /** What the member tells about themselves. */
    public void describe(Nickname nickname, String introduction, @Nullable String region, Locale language) {
        this.nickname = nickname.value();
        this.introduction = introduction;
        this.region = region;
        this.language = language.getLanguage();
    }

    /** @param photo media id, or null for the drawn face */
    void showFace(@Nullable UUID photo) {
        this.photo = photo;
    }

    /** How sessions know the member. */
    public CurrentMember asCurrentMember() {
        return new CurrentMember(id, email, nickname, photo, isEmailConfirmed(), admin, suspendedUntil);
    }
}
