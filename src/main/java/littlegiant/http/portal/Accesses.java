package littlegiant.http.portal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.access.AppUser;
import littlegiant.access.Role;
import littlegiant.access.Users;
import littlegiant.audit.Act;
import littlegiant.audit.AuditLog;
import littlegiant.audit.AuditLog.Entry;
import littlegiant.catalog.Catalogue;
import littlegiant.http.portal.AccessPage.Line;
import littlegiant.kernel.Days;
import littlegiant.kernel.Lang;
import littlegiant.kernel.Messages;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Entries of the audit chain about one firm, in words: which institution, on which day, what. A page reads so many entries and no more, however long the chain is. */
@Singleton
class Accesses {

    private static final int CHUNK = 200;
    private static final int CHUNKS_MAX = 5;
    private static final int LINES_MAX = 50;

    private final AuditLog audit;
    private final Catalogue catalogue;
    private final Users users;

    Accesses(AuditLog audit, Catalogue catalogue, Users users) {
        this.audit = audit;
        this.catalogue = catalogue;
        this.users = users;
    }

    /** Whose looks are told. */
    enum Whose {
        /** Of everybody but the firm's own people. */
        OTHERS,
        ALL
    }

    /** @param next before which entry the next page begins; null = at the end */
    record Found(List<Line> lines, @Nullable Long next) {}

    Found of(String uscc, long before, Whose whose, Lang lang) {
        Map<String, Line> lines = new LinkedHashMap<>();
        Map<String, Who> known = new HashMap<>();
        long from = before;
        for (int chunks = 0; chunks < CHUNKS_MAX; chunks++) {
            List<Entry> entries = audit.about(uscc, from, CHUNK);
            for (Entry entry : entries) {
                if (lines.size() == LINES_MAX) {
                    return new Found(List.copyOf(lines.values()), from);
                }
                add(entry, lines, known, whose, lang);
                from = entry.number();
            }
            if (entries.size() < CHUNK) {
                return new Found(List.copyOf(lines.values()), null);
            }
        }
        return new Found(List.copyOf(lines.values()), from);
    }

    private void add(Entry entry, Map<String, Line> lines, Map<String, Who> known, Whose whose, Lang lang) {
        String action = text(entry, "action");
        boolean told = entry.kind() == Act.Kind.READ || action.equals("enterprise.put");
        if (entry.content() == null || !told) {
            return;
        }
        String actor = text(entry, "actor");
        String institution = text(entry, "institution");
        Who who = known.computeIfAbsent(actor + " " + institution, key -> who(actor, institution));
        if (who.own && whose == Whose.OTHERS) {
            return;
        }
        String day = Days.shanghai(entry.at()).toString();
        String what = Messages.of("access.did." + word(action)).in(lang);
        String name = who.name.in(lang);
        Line line = new Line(day, name, what, under(entry, institution, lang), 1);
        lines.merge(
                day + " " + name + " " + what,
                line,
                (had, again) -> new Line(had.day(), had.who(), had.what(), had.under(), had.times() + 1));
    }

    private record Who(Text name, boolean own) {}

    /** An institution by its name; of those who work for none what they are, and never who. */
    private Who who(String actor, String institution) {
        if (!institution.isEmpty()) {
            return new Who(
                    catalogue
                            .institution(institution)
                            .map(one -> one.name())
                            .orElse(Messages.of("access.who.institution")),
                    false);
        }
        Role role = users.find(actor).map(AppUser::role).orElse(null);
        if (role == null) {
            return new Who(Messages.of("app.side.SYSTEM"), false);
        }
        return switch (role) {
            case ENTERPRISE -> new Who(Messages.of("access.who.own"), true);
            case OFFICER -> new Who(Messages.of("access.who.officer"), false);
            case SPECIALIST -> new Who(Messages.of("access.who.specialist"), false);
            case AUDITOR -> new Who(Messages.of("access.who.auditor"), false);
            default -> new Who(Messages.of("access.who.admin"), false);
        };
    }

    /** Under which word an action is told: its own, else that of its end. */
    private static String word(String action) {
        return switch (action) {
            case "recommend", "match", "product" -> "match";
            case "enterprise.list", "desk.firms" -> "search";
            case "whatIf",
                    "plan",
                    "paper",
                    "facts",
                    "recognition",
                    "history",
                    "receipt.read",
                    "receipt.verify",
                    "receipt.export",
                    "paper.verify",
                    "person.export",
                    "enterprise.put",
                    "access" -> action;
            default -> action.contains(".") ? word(action.substring(action.lastIndexOf('.') + 1)) : "look";
        };
    }

    /** An institution sees what a consent allows, or what is public. */
    private static @Nullable String under(Entry entry, String institution, Lang lang) {
        if (institution.isEmpty()) {
            return null;
        }
        boolean consented = entry.content() != null && entry.content().at("detail.consents") != null;
        return (consented ? Messages.of("access.under.consent") : Messages.of("access.under.public")).in(lang);
    }

    private static String text(Entry entry, String name) {
        return entry.content() != null && entry.content().at(name) instanceof Value.Str told ? told.text() : "";
    }
}
