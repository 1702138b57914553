package littlegiant.engagement;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.By;
import littlegiant.catalog.Catalogue;
import littlegiant.catalog.Institution;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Days;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Fault;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Moments;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.outbox.Outbox;
import littlegiant.outbox.Topic;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import org.jspecify.annotations.Nullable;

/** 授权: given by a firm, for some of its data, to one institution, for one purpose, from a day to another; withdrawn at any time. */
@Singleton
public class Consents {

    /** Of the wording; another wording is another version. */
    private static final int TEXT_VERSION = 1;

    private final ConsentRepository consents;
    private final Enterprises enterprises;
    private final Catalogue catalogue;
    private final PersonHashes persons;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    public Consents(
            ConsentRepository consents,
            Enterprises enterprises,
            Catalogue catalogue,
            PersonHashes persons,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.consents = consents;
        this.enterprises = enterprises;
        this.catalogue = catalogue;
        this.persons = persons;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to be allowed.
     *
     * @param person identity number of the person who confirms it himself; kept as a salted hash only; null = not told
     */
    public record Wish(
            String uscc,
            String grantee,
            Set<Scope> scopes,
            Consent.Purpose purpose,
            LocalDate from,
            LocalDate to,
            Lang lang,
            @Nullable String person) {}

    /** The day it is in Shanghai. */
    public LocalDate today() {
        return Days.today(clock);
    }

    /**
     * The text of a consent as it is to be shown before it is given.
     *
     * @throws AppException ENTERPRISE_NOT_FOUND; REQUEST_INVALID if there is no such institution
     */
    public String text(Wish wish) {
        Enterprise firm = enterprises.get(wish.uscc);
        Institution grantee = catalogue
                .institution(wish.grantee)
                .orElseThrow(() -> AppException.of(
                        ErrorCode.REQUEST_INVALID,
                        List.of(new Fault(
                                "/grantee",
                                Fault.Code.UNKNOWN_REFERENCE,
                                Text.of("没有这家机构", "there is no such institution")))));
        return ConsentText.of(wish, firm.profile().name(), grantee.name().in(wish.lang));
    }

    @Transactional
    public Consent grant(Wish wish, Consent.Channel channel, By by) {
        Consent consent = consent(wish, channel, by);
        consents.save(ConsentRow.of(consent));
        audit.append(act("consent.grant", consent, by));
        tell("consent.grant", consent);
        return consent;
    }

    private Consent consent(Wish wish, Consent.Channel channel, By by) {
        LocalDateTime now = Moments.now(clock);
        String shown = text(wish);
        String person = wish.person == null ? null : persons.of(wish.person);
        String evidence = evidence(wish, shown, channel, person, by, now);
        return new Consent(
                UUID.randomUUID().toString(),
                wish.uscc,
                wish.grantee,
                wish.scopes,
                wish.purpose,
                wish.from,
                wish.to,
                wish.lang,
                shown,
                evidence,
                Hash.of(evidence),
                channel,
                person,
                by.actor(),
                now,
                null,
                null);
    }

    private static String evidence(
            Wish wish, String shown, Consent.Channel channel, @Nullable String person, By by, LocalDateTime at) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("uscc", new Value.Str(wish.uscc));
        fields.put("grantee", new Value.Str(wish.grantee));
        fields.put("scopes", new Value.Str(ConsentRow.codes(wish.scopes)));
        fields.put("purpose", new Value.Str(wish.purpose.name()));
        fields.put("from", new Value.Str(wish.from.toString()));
        fields.put("to", new Value.Str(wish.to.toString()));
        fields.put("lang", new Value.Str(wish.lang.name()));
        fields.put("textVersion", new Value.Num(BigDecimal.valueOf(TEXT_VERSION)));
        fields.put("text", new Value.Str(shown));
        fields.put("channel", new Value.Str(channel.name()));
        if (person != null) {
            fields.put("person", new Value.Str(Hash.of(person)));
        }
        fields.put("grantedBy", new Value.Str(by.actor()));
        fields.put("grantedAt", new Value.Str(Moments.shown(at)));
        return new Value.Obj(fields).canonical();
    }

    /** Many at once, of one institution; without an entry in the audit chain for each. */
    @Transactional
    public void grantAll(List<Wish> wishes, By by) {
        List<ConsentRow> rows = new ArrayList<>();
        wishes.forEach(wish -> rows.add(ConsentRow.of(consent(wish, Consent.Channel.DEMO, by))));
        consents.saveAll(rows);
        audit.append(Act.change("consent.grantAll", "demo", by).with("consents", rows.size()));
    }

    /** @throws AppException CONSENT_NOT_FOUND */
    @Transactional(readOnly = true)
    public Consent get(String id) {
        return consents.findById(id)
                .map(ConsentRow::consent)
                .orElseThrow(() -> new AppException(ErrorCode.CONSENT_NOT_FOUND, "没有授权" + id, "no consent " + id));
    }

    /**
     * Nothing is seen under it from the next request on. Withdrawing once more changes nothing.
     *
     * @throws AppException CONSENT_NOT_FOUND
     */
    @Transactional
    public Consent withdraw(String id, By by) {
        if (consents.withdraw(id, by.actor(), Moments.now(clock)) > 0) {
            Consent withdrawn = get(id);
            audit.append(act("consent.withdraw", withdrawn, by));
            tell("consent.withdraw", withdrawn);
        }
        return get(id);
    }

    private void tell(String type, Consent consent) {
        Map<String, Value> content = new LinkedHashMap<>();
        content.put("consent", new Value.Str(consent.id()));
        content.put("uscc", new Value.Str(consent.uscc()));
        content.put("grantee", new Value.Str(consent.grantee()));
        content.put("scopes", new Value.Str(ConsentRow.codes(consent.scopes())));
        content.put("from", new Value.Str(consent.from().toString()));
        content.put("to", new Value.Str(consent.to().toString()));
        outbox.put(Topic.CONSENT, type, consent.grantee(), content);
    }

    private static Act act(String action, Consent consent, By by) {
        return Act.change(action, consent.uscc(), by)
                .with("consent", consent.id())
                .with("grantee", consent.grantee())
                .with("scopes", ConsentRow.codes(consent.scopes()))
                .with("evidence", consent.evidenceHash());
    }

    /**
     * Which consents are asked for.
     *
     * @param usccs of these firms only; null = of any
     */
    public record Search(@Nullable String uscc, @Nullable String grantee, @Nullable List<String> usccs) {
        private String firm() {
            return uscc == null ? "" : uscc;
        }

        private String institution() {
            return grantee == null ? "" : grantee;
        }

        private List<String> within() {
            return usccs == null || usccs.isEmpty() ? List.of("") : usccs;
        }
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Consent> page(Search search, int page, int size) {
        return consents
                .page(
                        search.firm(),
                        search.institution(),
                        search.usccs == null,
                        search.within(),
                        size,
                        (long) page * size)
                .stream()
                .map(ConsentRow::consent)
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(Search search) {
        return consents.count(search.firm(), search.institution(), search.usccs == null, search.within());
    }

    /** What an institution may see now. */
    record Allowed(Set<Scope> scopes, List<String> ids) {
        static final Allowed NOTHING = new Allowed(Set.of(), List.of());
    }

    /** By code; firms that allow nothing are left out. */
    @Transactional(readOnly = true)
    Map<String, Allowed> allowed(List<String> usccs, String grantee) {
        return usccs.isEmpty() ? Map.of() : allowed(consents.live(usccs, grantee, today()));
    }

    /** Of every firm that allows an institution something, by code. */
    @Transactional(readOnly = true)
    Map<String, Allowed> allowed(String grantee) {
        return allowed(consents.liveTo(grantee, today()));
    }

    private static Map<String, Allowed> allowed(List<LiveConsentRow> rows) {
        Map<String, Set<Scope>> scopes = new HashMap<>();
        Map<String, List<String>> ids = new HashMap<>();
        for (LiveConsentRow row : rows) {
            scopes.computeIfAbsent(row.uscc(), code -> EnumSet.noneOf(Scope.class))
                    .addAll(ConsentRow.scopes(row.scopes()));
            ids.computeIfAbsent(row.uscc(), code -> new ArrayList<>()).add(row.id());
        }
        Map<String, Allowed> allowed = new HashMap<>();
        scopes.forEach((uscc, told) -> allowed.put(uscc, new Allowed(told, ids.getOrDefault(uscc, List.of()))));
        return allowed;
    }

    /** Whether an institution may see anything of a firm now. */
    @Transactional(readOnly = true)
    public boolean isLive(String uscc, String grantee) {
        return !consents.live(List.of(uscc), grantee, today()).isEmpty();
    }

    /** Firms that let an institution see a part of them now. */
    @Transactional(readOnly = true)
    List<String> firms(String grantee, Scope scope) {
        return consents.firms(grantee, today(), "%," + scope.name() + ",%");
    }
}
