package dev.madang.member.domain;

import dev.madang.platform.web.Refusal;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Too many passwords are being checked to check one more now. */
public class PasswordsBusy extends Refusal {

    PasswordsBusy() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "sign-in.busy");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.RETRY_AFTER, "10");
    }
}
