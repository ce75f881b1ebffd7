package dev.madang.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.security.OperatorTrust;
import dev.madang.platform.security.SecondFactorGate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who gets through to operators' pages, where every operator needs a second factor and where only those who have one. */
class OperatorsGateTest {

    private static final Set<OperatorRole> SUPPORT = Set.of(OperatorRole.SUPPORT);

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void whereItIsDemandedWhoHasNoneIsLedToIt() {
        assertThat(isLet(operator(false), true)).isFalse();
        assertThat(request.getAttribute(SecondFactorGate.WANTED)).isEqualTo(true);
        assertThat(isLet(operator(false), false)).isTrue();
    }

    @Test
    void whoHasGivenItGetsThroughUntilItIsTakenAway() {
        SecondFactorGate.open(request);
        assertThat(isLet(operator(true), true)).isTrue();
        assertThat(isLet(operator(true), false)).isTrue();
        SecondFactorGate.shut(request);
        assertThat(isLet(operator(true), false)).isFalse();
        assertThat(isLet(operator(false), true)).isFalse();
    }

    @Test
    void theFactorOpensNothingForAnotherRoleNorWithoutOne() {
        SecondFactorGate.open(request);
        assertThat(isLet(operator(true, OperatorRole.FINANCE), true)).isFalse();
        assertThat(isLet(operator(true), true)).isTrue();
        assertThat(isLet(operator(null), true)).isFalse();
        assertThat(request.getAttribute(SecondFactorGate.WANTED)).isNull();
    }

    private boolean isLet(CurrentMember me, boolean demanded) {
        return AccessDeniedPages.unlessOperatorFor(SUPPORT, demanded)
                .authorize(me::toAuthentication, new RequestAuthorizationContext(request))
                .isGranted();
    }

    private static CurrentMember operator(boolean factor, OperatorRole... roles) {
        Set<OperatorRole> mine = roles.length == 0 ? SUPPORT : Set.of(roles);
        return operator(OperatorTrust.of(mine, factor));
    }

    private static CurrentMember operator(OperatorTrust trust) {
        return new CurrentMember(UUID.randomUUID(), "ops@example.com", "운영", null, true, true, trust, null);
    }
}
