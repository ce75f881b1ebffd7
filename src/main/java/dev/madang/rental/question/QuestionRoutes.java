package dev.madang.rental.question;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class QuestionRoutes implements RouteAccess {

    static final String QUESTIONS = "/listings/{listing}/questions";
    static final String ANSWER = QUESTIONS + "/{question}/answer";
    static final String REMOVAL = QUESTIONS + "/{question}/removal";

    @Override
    public void declare(Routes routes) {
        routes.everyone(GET, QUESTIONS);
        routes.members(POST, QUESTIONS, ANSWER, REMOVAL);
    }
}
