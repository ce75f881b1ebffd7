package dev.madang.member.domain;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.security.OperatorTrust;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
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

    // Written by Operators alone.
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(insertable = false, updatable = false)
    private OperatorRole[] operatorRoles;

    // Written by SecondFactors alone.
    @Column(insertable = false, updatable = false)
    private boolean secondFactor;

    private String language;
    private @Nullable Instant emailConfirmedAt;
    private Instant createdAt;

    // Written by Suspensions alone.
    @Column(insertable = false, updatable = false)
    private @Nullable Instant suspendedUntil;

    // Both written by whoever lets members leave.
    @Column(insertable = false, updatable = false)
    private @Nullable Instant leftAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant erasedAt;

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

    /** When they left; empty for all others. */
    public Optional<Instant> leftAt() {
        return Optional.ofNullable(leftAt);
    }

    public boolean hasLeft() {
        return leftAt != null;
    }

    /** Whether nobody can be written to any more. */
    public boolean isErased() {
        return erasedAt != null;
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
    public void forgetPassword() {
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

    private @Nullable OperatorTrust trust() {
        return admin ? OperatorTrust.of(Set.of(operatorRoles), secondFactor) : null;
    }

    /** How sessions know the member. */
    public CurrentMember asCurrentMember() {
        return new CurrentMember(id, email, nickname, photo, isEmailConfirmed(), admin, trust(), suspendedUntil);
    }
}
