package dev.madang.rental.domain;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Listings extends JpaRepository<Listing, UUID> {}
