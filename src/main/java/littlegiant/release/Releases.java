package littlegiant.release;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Catalogue.Published;
import littlegiant.catalog.Recognitions;
import littlegiant.judging.CompiledCatalogue;
import littlegiant.judging.CompiledCatalogue.Listed;
import littlegiant.kernel.Hash;
import littlegiant.matching.Matcher;
import littlegiant.recognition.Recogniser;
import littlegiant.rules.Rules;
import littlegiant.rules.Rules.ClosableBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds releases off the request path, one at a time, and holds the active one by one reference. */
@Singleton
public class Releases {

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final Catalogue catalogue;
    private final ReleaseRepository repository;
    private final Rules rules;
    private final Matcher.Pricing pricing;
    private final Recognitions recognitions;
    private final Recogniser recogniser;
    private final Clock clock;

    private volatile @Nullable Release active;
    private @Nullable ClosableBook book;

    public Releases(
            Catalogue catalogue,
            ReleaseRepository repository,
            Rules rules,
            Matcher.Pricing pricing,
            Recognitions recognitions,
            Clock clock) {
        this.catalogue = catalogue;
        this.repository = repository;
        this.rules = rules;
        this.pricing = pricing;
        this.recognitions = recognitions;
        this.recogniser = new Recogniser(
                recognitions.lists(),
                tests -> rules.book(tests, Runtime.getRuntime().availableProcessors()),
                pricing.metrics());
        this.clock = clock;
    }

    public Release active() {
        Release release = active;
        return release == null ? activate() : release;
    }

    /** Makes what is published now the active release. The same content keeps its number, also after a restart. */
    public synchronized Release activate() {
        List<Published> published = catalogue.published();
        String hash = hash(published);
        Release before = active;
        if (before != null && before.hash().equals(hash)) {
            return before;
        }
        CompiledCatalogue compiled = new CompiledCatalogue(published.stream()
                .map(one -> new Listed(one.product(), one.revision(), one.provider()))
                .toList());
        ClosableBook next = rules.book(compiled.tests(), Runtime.getRuntime().availableProcessors());
        Release release = new Release(
                "r-" + number(hash), hash, published, compiled, new Matcher(compiled, next, pricing), recogniser);
        ClosableBook last = book;
        active = release;
        book = next;
        if (last != null) {
            last.close();
        }
        LOG.info(
                "release {} is active: {} products, {} distinct tests",
                release.id(),
                published.size(),
                compiled.tests().size());
        return release;
    }

    private String hash(List<Published> published) {
        StringBuilder all = new StringBuilder(rules.hash()).append('\n').append(recognitions.hash());
        for (Published one : published) {
            all.append('\n')
                    .append(one.product().id())
                    .append(' ')
                    .append(one.contentHash())
                    .append(' ');
            all.append(one.product().status()).append(' ').append(one.provider());
        }
        return Hash.of(all.toString());
    }

    private int number(String hash) {
        Optional<ReleaseRow> newest = repository.newest();
        if (newest.isPresent() && newest.get().contentHash().equals(hash)) {
            return newest.get().number();
        }
        int number = newest.map(ReleaseRow::number).orElse(0) + 1;
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        repository.save(new ReleaseRow(number, hash, now));
        return number;
    }
}
