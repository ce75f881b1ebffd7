package dev.madang.test;

import dev.madang.center.CenterStand;
import dev.madang.pass.PassPurse;
import dev.madang.pass.ledger.Lots;
import dev.madang.platform.fetch.Destinations;
import dev.madang.platform.fetch.PublicDestinations;
import dev.madang.platform.search.index.IndexKeeper;
import dev.madang.settlement.SettledThings;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestConfiguration(proxyBeanMethods = false)
@Import({CenterStand.class, SettledThings.class})
public class TestSupport {

    @Bean
    @Primary
    MutableClock mutableClock() {
        return new MutableClock();
    }

    /** Names under {@code .test} are this machine's, for calendars that a {@link CalendarServer} gives out. */
    @Bean
    @Primary
    Destinations destinations(PublicDestinations real) {
        return address ->
                address.host().endsWith(".test") ? List.of(InetAddress.getLoopbackAddress()) : real.of(address);
    }

    @Bean
    Gear gear(JdbcClient jdbc, PlatformTransactionManager transactions, IndexKeeper index, Clock clock) {
        return new Gear(jdbc, transactions, index, clock);
    }

    @Bean
    People people(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Environment environment) {
        return new People(jdbc, transactions, clock, sessions, environment);
    }

    @Bean
    PassPurse passPurse(Lots lots, TransactionTemplate transaction) {
        return new PassPurse(lots, transaction);
    }

    @Bean
    Guards guards(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Guards(jdbc, transactions);
    }

    @Bean
    Lending lending(Gear gear, People people) {
        return new Lending(gear, people);
    }

    @Bean
    CompletedRentals completedRentals(
            Gear gear,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            IncompleteEventPublications publications,
            Clock clock) {
        return new CompletedRentals(gear, jdbc, transactions, events, publications, clock);
    }

    @Bean
    Invariants invariants(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Invariants(jdbc, transactions);
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    static Connections connections() {
        return new Connections();
    }

    @Bean
    static MailCounter mailCounter(Connections connections) {
        return new MailCounter(connections);
    }

    @Bean
    static Hashes hashes() {
        return new Hashes();
    }

    @Bean
    static BeanPostProcessor countingPasswordEncoder(Hashes hashes) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PasswordEncoder encoder ? hashes.counting(encoder) : bean;
            }
        };
    }

    @Bean
    static BeanPostProcessor countingDataSource(Statements statements, Connections connections) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(statements)
                                .listener(connections)
                                .build()
                        : bean;
            }
        };
    }

    @Bean
    static BeanPostProcessor countingMailSender(MailCounter mails) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JavaMailSender server ? mails.watching(server) : bean;
            }
        };
    }
}
