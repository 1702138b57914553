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
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import org.jspecify.annotations.Nullable;

/** Entries of the audit chain about one firm, in words: which institution, on which day, what. A page reads so many entries and no more, however long the chain is. */
@Singleton
class Accesses {

    private static final int CHUNK = 200;
    private static final int CHUNKS_MAX = 5;
    private static final int LINES_MAX = 50;

    /** By the end of the action; the longest that fits counts. */
    private static final Map<String, Text> DONE = done();

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

    private static Map<String, Text> done() {
        Map<String, Text> done = new LinkedHashMap<>();
        done.put("recommend", Text.of("匹配产品", "Matched products"));
        done.put("match", Text.of("匹配产品", "Matched products"));
        done.put("product", Text.of("匹配产品", "Matched products"));
        done.put("whatIf", Text.of("假设测算", "Tried other figures"));
        done.put("plan", Text.of("编制金融服务方案", "Put a plan together"));
        done.put("paper", Text.of("导出金融服务方案", "Exported a plan"));
        done.put("facts", Text.of("导出尽调资料", "Exported facts for due diligence"));
        done.put("recognition", Text.of("查看认定与上市对照", "Looked at titles and listings"));
        done.put("history", Text.of("查看资料的历史版本", "Looked at earlier revisions"));
        done.put("receipt.read", Text.of("查看匹配记录", "Looked at a decision record"));
        done.put("receipt.verify", Text.of("核对匹配记录", "Verified a decision record"));
        done.put("receipt.export", Text.of("导出匹配记录", "Exported decision records"));
        done.put("paper.verify", Text.of("核对金融服务方案", "Verified a plan"));
        done.put("person.export", Text.of("导出法定代表人个人信息", "Exported personal data of the legal representative"));
        done.put("enterprise.put", Text.of("修改企业资料", "Changed the firm's data"));
        done.put("access", Text.of("查看查询记录", "Looked at this list"));
        done.put("enterprise.list", Text.of("按名称或代码查找", "Searched by name or code"));
        done.put("desk.firms", Text.of("按名称或代码查找", "Searched by name or code"));
        return done;
    }

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
        String what = what(action).in(lang);
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
                    catalogue.institution(institution).map(one -> one.name()).orElse(Text.of("一家机构", "an institution")),
                    false);
        }
        Role role = users.find(actor).map(AppUser::role).orElse(null);
        if (role == null) {
            return new Who(Text.of("系统", "The service"), false);
        }
        return switch (role) {
            case ENTERPRISE -> new Who(Text.of("本企业", "Your own people"), true);
            case OFFICER -> new Who(Text.of("主管部门", "The authority"), false);
            case SPECIALIST -> new Who(Text.of("服务专员", "Your specialist"), false);
            case AUDITOR -> new Who(Text.of("审计", "Audit"), false);
            default -> new Who(Text.of("系统管理", "Administration"), false);
        };
    }

    private static Text what(String action) {
        Text whole = DONE.get(action);
        if (whole != null) {
            return whole;
        }
        String end = action.substring(action.lastIndexOf('.') + 1);
        return DONE.getOrDefault(end, Text.of("查看企业资料", "Looked at the firm's data"));
    }

    /** An institution sees what a consent allows, or what is public. */
    private static @Nullable String under(Entry entry, String institution, Lang lang) {
        if (institution.isEmpty()) {
            return null;
        }
        boolean consented = entry.content() != null && entry.content().at("detail.consents") != null;
        return (consented ? Text.of("依据授权", "Under a consent") : Text.of("仅公开信息", "Public facts only")).in(lang);
    }

    private static String text(Entry entry, String name) {
        return entry.content() != null && entry.content().at(name) instanceof Value.Str told ? told.text() : "";
    }
}
