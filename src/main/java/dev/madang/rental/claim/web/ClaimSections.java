package dev.madang.rental.claim.web;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Section;
import dev.madang.rental.reservation.page.OpenedReservation;
import dev.madang.rental.reservation.page.ReservationPage;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the reservation's page says about its deposit: whose turn it is about a claim, and what becomes of the money. */
@Configuration(proxyBeanMethods = false)
class ClaimSections {

    @Bean
    Section<OpenedReservation.Turn> claimOnReservation(ClaimPages claims) {
        return (turn, reader) -> {
            ReservationPage page = turn.opened().page();
            DepositPage deposit = claims.deposit(turn.opened());
            return deposit.claim() == null && !deposit.canClaim()
                    ? Optional.empty()
                    : Optional.of(new PageSection(
                            "rental/claim/reservation-claim :: card",
                            new ClaimCard(page.id(), page.role(), page.other().nickname(), deposit)));
        };
    }

    @Bean
    Section<OpenedReservation.Money> depositOfReservation(ClaimPages claims) {
        return (money, reader) -> Optional.of(claims.deposit(money.opened()))
                .filter(deposit ->
                        money.opened().status().holdsDays() && !deposit.steps().isEmpty())
                .map(deposit -> new PageSection("rental/claim/reservation-claim :: deposit", deposit));
    }
}
