package dev.madang.rental.news;

import dev.madang.notification.NotificationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class RentalKinds {

    @Bean
    @Order(1)
    NotificationKind newsOfReservations() {
        return new NotificationKind(Kind.RESERVATION.name());
    }

    @Bean
    @Order(2)
    NotificationKind newsOfHandOvers() {
        return new NotificationKind(Kind.HAND_OVER.name());
    }

    @Bean
    @Order(3)
    NotificationKind newsOfDeposits() {
        return new NotificationKind(Kind.DEPOSIT.name());
    }

    @Bean
    @Order(4)
    NotificationKind newsOfQuestions() {
        return new NotificationKind(Kind.QUESTION.name());
    }

    @Bean
    @Order(6)
    NotificationKind newsOfEarnings() {
        return new NotificationKind(Kind.EARNING.name());
    }
}
