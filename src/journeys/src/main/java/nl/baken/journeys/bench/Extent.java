package nl.baken.journeys.bench;

import java.time.Duration;
import java.util.List;

/** How long and how often. The server's compiler wants some thousand reports before it is done. */
record Extent(
        int starts,
        Duration idle,
        Duration warmUp,
        CachedPages.Extent pages,
        int rounds,
        List<Duration> loads,
        int looks,
        Duration flood,
        int leased,
        int queue,
        int tombstones,
        Duration deskWork,
        Duration nodes) {
    static final Extent FULL = new Extent(
            3,
            Duration.ofSeconds(15),
            Duration.ofSeconds(150),
            new CachedPages.Extent(Duration.ofSeconds(180), 6, Duration.ofSeconds(3)),
            2,
            List.of(Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(9)),
            3,
            Duration.ofMinutes(10),
            6_000,
            20_000,
            1_000_000,
            Duration.ofSeconds(60),
            Duration.ofSeconds(20));
    static final Extent QUICK = new Extent(
            1,
            Duration.ofSeconds(3),
            Duration.ofSeconds(16),
            new CachedPages.Extent(Duration.ofSeconds(12), 1, Duration.ofSeconds(1)),
            1,
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4)),
            1,
            Duration.ofMinutes(1),
            1_500,
            2_000,
            10_000,
            Duration.ofSeconds(20),
            Duration.ofSeconds(8));
    static final List<Integer> CONCURRENCY = List.of(1, 4, 16);
}
