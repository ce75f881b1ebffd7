package dev.madang.member.passkey;

import static java.util.Objects.requireNonNull;

import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Member;
import dev.madang.member.domain.WayInChanged;
import dev.madang.member.domain.WayInChanged.What;
import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers passkeys and checks what they sign. A challenge is good once; what a device answers is
 * believed only as far as its signature goes.
 */
@Component
class PasskeyDesk {

    static final int MOST = 10;

    private static final Logger log = LoggerFactory.getLogger(PasskeyDesk.class);
    private static final int LONGEST_ANSWER = 20_000;
    private static final String SIGN_IN = "sign-in";

    private final PasskeyUsers users;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final AllMembers members;
    private final PublicAddress address;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private volatile @Nullable Webauthn4JRelyingPartyOperations made;

    PasskeyDesk(
            PasskeyUsers users,
            Passkeys passkeys,
            Challenges challenges,
            AllMembers members,
            PublicAddress address,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.events = events;
        this.users = users;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.members = members;
        this.address = address;
    }

    /**
     * What the browser asks a device for, to register it.
     *
     * @throws Refusal 409 when the member has ten already
     */
    String registration(CurrentMember me, HttpServletRequest request, HttpServletResponse response) {
        requireRoom(me);
        PublicKeyCredentialCreationOptions options = options(me);
        challenges.keep(adding(me), options.getChallenge(), request, response);
        return json.writeValueAsString(options);
    }

    /**
     * @param answer of the device, as JSON
     * @throws Refusal 422 when it does not answer what was asked, 409 when the member has ten already
     */
    void register(CurrentMember me, String answer, String name, HttpServletRequest request) {
        requireRoom(me);
        Bytes challenge = challenges.take(adding(me), request).orElseThrow(PasskeyDesk::unproved);
        PublicKeyCredential<AuthenticatorAttestationResponse> credential = read(answer, new TypeReference<>() {});
        PublicKeyCredentialCreationOptions asked = options(me);
        var options = PublicKeyCredentialCreationOptions.builder()
                .rp(asked.getRp())
                .user(asked.getUser())
                .challenge(challenge)
                .pubKeyCredParams(asked.getPubKeyCredParams())
                .excludeCredentials(asked.getExcludeCredentials())
                .authenticatorSelection(asked.getAuthenticatorSelection())
                .build();
        var registration =
                new ImmutableRelyingPartyRegistrationRequest(options, new RelyingPartyPublicKey(credential, name));
        checking(() -> {
            transaction.executeWithoutResult(status -> {
                relyingParty().registerCredential(registration);
                events.publishEvent(new WayInChanged(me.id(), What.PASSKEY_ADDED));
            });
            return true;
        });
    }

    /** What the browser asks any of its passkeys for. */
    String signingIn(HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = relyingParty()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        challenges.keep(SIGN_IN, options.getChallenge(), request, response);
        return json.writeValueAsString(options);
    }

    /**
     * Who has proved that they hold a member's passkey.
     *
     * @throws Refusal 422 when it proves nothing
     */
    Member signIn(String answer, HttpServletRequest request) {
        Bytes challenge = challenges.take(SIGN_IN, request).orElseThrow(PasskeyDesk::unproved);
        PublicKeyCredential<AuthenticatorAssertionResponse> credential = read(answer, new TypeReference<>() {});
        PublicKeyCredentialRequestOptions asked = relyingParty()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        var options = PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(requireNonNull(asked.getRpId()))
                .userVerification(requireNonNull(asked.getUserVerification()))
                .allowCredentials(asked.getAllowCredentials())
                .build();
        UUID member = Passkeys.member(
                checking(() -> relyingParty().authenticate(new RelyingPartyAuthenticationRequest(options, credential)))
                        .getId());
        if (member == null) {
            throw unproved();
        }
        return members.findById(member).orElseThrow(PasskeyDesk::unproved);
    }

    private PublicKeyCredentialCreationOptions options(CurrentMember me) {
        return relyingParty()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(me.toAuthentication()));
    }

    private void requireRoom(CurrentMember me) {
        if (passkeys.of(me.id()).size() >= MOST) {
            throw Refusal.conflict("passkey.enough", MOST);
        }
    }

    private static String adding(CurrentMember me) {
        return "add " + me.id();
    }

    private <T> T read(String answer, TypeReference<T> type) {
        if (answer.length() > LONGEST_ANSWER) {
            throw unproved();
        }
        try {
            return json.readValue(answer, type);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw unproved();
        }
    }

    /** Whatever is wrong, the library says by one exception or another; to the member it is one sentence. */
    private static <T> T checking(Supplier<T> check) {
        try {
            return check.get();
        } catch (RuntimeException wrong) {
            log.info("A passkey was refused: {}", wrong.toString());
            throw unproved();
        }
    }

    private static Refusal unproved() {
        return Refusal.invalid("passkey.unproved");
    }

    /** Made when it is first used: on a developer's machine the address is known once the port is. */
    private Webauthn4JRelyingPartyOperations relyingParty() {
        Webauthn4JRelyingPartyOperations ready = made;
        if (ready == null) {
            URI base = URI.create(address.of("/"));
            String origin = base.getScheme() + "://" + base.getRawAuthority();
            ready = new Webauthn4JRelyingPartyOperations(
                    users,
                    passkeys,
                    PublicKeyCredentialRpEntity.builder()
                            .id(base.getHost())
                            .name("Madang")
                            .build(),
                    Set.of(origin));
            // A passkey stands alone for the password: its device asks for finger, face or PIN.
            ready.setCustomizeCreationOptions(
                    options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                            .residentKey(ResidentKeyRequirement.REQUIRED)
                            .userVerification(UserVerificationRequirement.REQUIRED)
                            .build()));
            ready.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
            made = ready;
        }
        return ready;
    }
}
