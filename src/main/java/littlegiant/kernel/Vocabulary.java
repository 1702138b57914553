package littlegiant.kernel;

import java.util.HashMap;
import java.util.Map;

/** The words people read in place of codes. Source: {@code rules/texts/words.yaml}; labels of metrics stand in the dictionary. */
public final class Vocabulary {

    private final Map<String, Text> words;

    private Vocabulary(Map<String, Text> words) {
        this.words = Map.copyOf(words);
    }

    /** @throws RulesUnusable with every fault, if it is not two levels of {@code CODE: {zh, en}} */
    public static Vocabulary of(String yaml) {
        Faults faults = new Faults();
        Map<String, Text> words = new HashMap<>();
        Fields groups = Fields.of(DocumentReader.ruleYaml("texts/words.yaml", yaml, faults), "", faults);
        if (groups != null) {
            groups.names()
                    .forEach(group -> groups.object(group, codes -> {
                        codes.names().forEach(code -> read(codes, group, code, words));
                        return codes;
                    }));
        }
        RulesUnusable.throwIfAny("texts/words.yaml", faults);
        return new Vocabulary(words);
    }

    private static void read(Fields codes, String group, String code, Map<String, Text> words) {
        codes.object(code, word -> {
            word.require("zh", "en");
            String zh = word.text("zh", 500);
            String en = word.text("en", 500);
            return zh == null || en == null ? null : words.put(group + "." + code, Text.of(zh, en));
        });
    }

    /** These words, and of another vocabulary those that are missing here: rules that were kept know nothing of what was added since. */
    public Vocabulary or(Vocabulary newer) {
        Map<String, Text> all = new HashMap<>(newer.words);
        all.putAll(words);
        return new Vocabulary(all);
    }

    /** @throws IllegalArgumentException if there is no such word: every code that is shown has one */
    public Text of(String group, String code) {
        Text word = words.get(group + "." + code);
        if (word == null) {
            throw new IllegalArgumentException("rules/texts/words.yaml has no " + group + "." + code);
        }
        return word;
    }

    public boolean has(String group, String code) {
        return words.containsKey(group + "." + code);
    }
}
