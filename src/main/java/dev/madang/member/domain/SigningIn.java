package dev.madang.member.domain;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Proving who one is by e-mail and password. Whatever is wrong, the answer is the same and costs the same: one hash, be
 * it of nobody's password.
 */
@Service
public class SigningIn {

    private static final String ACCOUNT = "sign-in-account";
    private static final String ADDRESS = "sign-in-address";

    private final AllMembers members;
    private final Passwords passwords;
    private final Throttle throttle;

    SigningIn(AllMembers members, Passwords passwords, Throttle throttle) {
        this.members = members;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * @param typedEmail as it was typed
     * @param caller address of the network the request came from
     * @throws Refusal with 422 when e-mail and password do not belong together, with 429 after too many such failures of
     *     this account or caller, with 503 when failures cannot be counted or too many sign in at once
     */
    public Member signIn(String typedEmail, String password, String caller) {
        return signIn(typedEmail, password, caller, account -> Optional.empty());
    }

    /**
     * The same, where wrong passwords of a browser that the member has used before are counted apart from everybody else's.
     *
     * @param known tells the browser apart, for an account that was signed in to in it
     */
    public Member signIn(String typedEmail, String password, String caller, Function<String, Optional<String>> known) {
        String email = typedEmail.strip().toLowerCase(Locale.ROOT);
        String account =
                known.apply(email).map(browser -> email + " " + browser).orElse(email);
        String attempt = UUID.randomUUID().toString();
        throttle.count(ACCOUNT, account, attempt);
        throttle.count(ADDRESS, caller, attempt);
        try {
            Member member = member(email, password);
            throttle.reset(ACCOUNT, account);
            throttle.takeBack(ADDRESS, caller, attempt);
            return member;
        } catch (PasswordsBusy unchecked) {
            throttle.takeBack(ACCOUNT, account, attempt);
            throttle.takeBack(ADDRESS, caller, attempt);
            throw unchecked;
        }
    }

    private Member member(String email, String password) {
        Optional<Member> member = EmailAddress.of(email).flatMap(members::find);
        if (!passwords.matches(password, member.orElse(null))) {
            throw Refusal.invalid("sign-in.wrong");
        }
        return member.orElseThrow();
    }
}
