package nl.baken.portal.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** Writes counts down, in the table {@code page_count}: all or none. It adds rows; the centre adds them up. */
@ApplicationScoped
@Transactional
public class CountBook {
    @PersistenceContext(unitName = "baken")
    private EntityManager entities;

    void write(SortedMap<LocalDate, Map<String, Long>> counts) {
        counts.forEach((day, byAddress) -> byAddress.forEach((address, count) -> entities.createNativeQuery(
                        "INSERT INTO page_count (id, day, path, visits) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, Date.valueOf(day))
                .setParameter(3, address)
                .setParameter(4, count)
                .executeUpdate()));
    }
}
