package littlegiant.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One file of rules as text: its head (package, imports) and its rules. Holds the house rules that a compiler does not know: a code and a sentence for a
 * name, a source, and nothing that makes one rule depend on another, on the clock, or on code from elsewhere.
 *
 * @param name its path below {@code rules/}
 */
record RuleFile(String name, String head, List<Rule> rules) {

    /**
     * @param code   what its name begins with, such as {@code AT-LEAST met}
     * @param source where its meaning is laid down; null if it does not say
     */
    record Rule(String name, String code, @Nullable String source, String text) {}

    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]*)\"", Pattern.MULTILINE);
    private static final Pattern SOURCE = Pattern.compile("@source\\(\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile("^\\s*import\\s+(?:static\\s+|function\\s+)?([\\w.*]+)", Pattern.MULTILINE);
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(salience|no-loop|lock-on-active|agenda-group|activation-group|auto-focus|date-effective|date-expires|timer|duration|dialect|update|modify|insert|"
                    + "insertLogical|retract|delete|eval|accumulate|collect|from|global|function|query|declare|now|currentTimeMillis|nanoTime|System|Runtime|Thread|Class)\\b");

    private static final Pattern STRAY = Pattern.compile("\\brule\\b");

    static RuleFile of(String name, String text) {
        Matcher matcher = RULE.matcher(text);
        List<Integer> starts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (matcher.find()) {
            starts.add(matcher.start());
            names.add(matcher.group(1));
        }
        String head = starts.isEmpty() ? text : text.substring(0, starts.get(0));
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            String body = text.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length());
            Matcher source = SOURCE.matcher(body);
            rules.add(new Rule(
                    names.get(i), names.get(i).split(":", 2)[0].trim(), source.find() ? source.group(1) : null, body));
        }
        return new RuleFile(name, head, rules);
    }

    /** Faults against the house rules, each with file and rule. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        String folder =
                name.contains("/") ? name.substring(0, name.lastIndexOf('/')).replace('/', '.') : "";
        Matcher in = PACKAGE.matcher(head);
        if (!in.find() || !in.group(1).equals(folder)) {
            faults.add(at(null) + "its package must be " + folder + ", as its folder");
        }
        Matcher imported = IMPORT.matcher(head);
        while (imported.find()) {
            if (!imported.group(1).matches("(littlegiant\\.(judging|matching|plan|sheet)|java\\.util)\\.[\\w.]+")) {
                faults.add(at(null) + "may not import " + imported.group(1));
            }
        }
        forbidden(head.replaceAll("(?m)^\\s*(package|import)\\b.*$", ""))
                .forEach(word -> faults.add(at(null) + "may not use " + word));
        if (rules.isEmpty()) {
            faults.add(at(null) + "holds no rule");
        } else if (STRAY.matcher(code(head)).find()) {
            faults.add(at(null) + "begins with a rule whose name is not in double quotes at the start of a line");
        }
        for (Rule rule : rules) {
            if (rule.source == null) {
                faults.add(at(rule) + "has no @source");
            }
            if (!rule.name.matches("[A-Z][A-Z0-9-]* (met|unmet|unknown|points|forbids|needs): .{8,}")) {
                faults.add(
                        at(rule)
                                + "its name must be a code, what it answers, and a sentence: \"AT-LEAST met: the figure reaches the bound\"");
            }
            forbidden(rule.text).forEach(word -> faults.add(at(rule) + "may not use " + word));
            if (STRAY.matcher(code(rule.text).replaceFirst("rule", "")).find()) {
                faults.add(
                        at(rule) + "is followed by a rule whose name is not in double quotes at the start of a line");
            }
        }
        return faults;
    }

    private static List<String> forbidden(String text) {
        Matcher matcher = FORBIDDEN.matcher(code(text));
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words.stream().distinct().toList();
    }

    /** Without strings and comments. */
    private static String code(String text) {
        return text.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("//.*", "").replaceAll("(?s)/\\*.*?\\*/", "");
    }

    /** How a fault begins: file, and rule where there is one. */
    String at(@Nullable Rule rule) {
        return "rules/" + name + (rule == null ? "" : ", rule \"" + rule.name + "\"") + ": ";
    }
}
