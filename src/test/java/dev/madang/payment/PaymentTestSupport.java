package dev.madang.payment;

import dev.madang.platform.links.PublicAddress;
import dev.madang.test.People;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestConfiguration(proxyBeanMethods = false)
public class PaymentTestSupport {

    @Bean
    Wares wares(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        return new Wares(sql, transaction, clock);
    }

    @Bean
    Till till(
            Payments payments,
            Wares wares,
            People people,
            JdbcClient sql,
            TransactionTemplate transaction,
            PublicAddress address) {
        return new Till(payments, wares, people, sql, transaction, address);
    }
}
