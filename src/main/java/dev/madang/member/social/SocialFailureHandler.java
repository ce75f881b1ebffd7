package dev.madang.member.social;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes who comes back without success to where they set out from, with a sentence. */
@Component
class SocialFailureHandler implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SocialFailureHandler.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SocialState journey = SocialState.end(request);
        SocialProblem problem = SocialProblem.of(failure);
        if (problem == SocialProblem.UNAVAILABLE) {
            log.warn("A sign-in provider failed: {}", failure.getMessage());
        }
        response.sendRedirect(UriComponentsBuilder.fromPath(journey.member() == null ? "/sign-in" : "/me")
                .queryParam("problem", problem.id())
                .queryParam("continue", "{continue}")
                .encode()
                .buildAndExpand(journey.goOn())
                .toUriString());
    }
}
