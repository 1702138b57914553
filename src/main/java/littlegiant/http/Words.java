package littlegiant.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;

/** The words people read in place of codes. Source: {@code rules/texts/words.yaml}; labels of metrics stand in the dictionary. */
public final class Words {

    private final Map<String, Text> words;

    private Words(Map<String, Text> words) {
        this.words = words;
    }

    /** @throws IllegalStateException if it is not two levels of {@code CODE: {zh, en}} */
    public static Words of(String yaml) {
        Faults faults = new Faults();
        Value root = DocumentReader.yaml(yaml.getBytes(StandardCharsets.UTF_8), faults)
                .get(0);
        Map<String, Text> words = new HashMap<>();
        groups(root).forEach((group, codes) -> groups(codes).forEach((code, word) -> {
            if (!(word instanceof Value.Obj obj)
                    || !(obj.at("zh") instanceof Value.Str zh)
                    || !(obj.at("en") instanceof Value.Str en)) {
                throw new IllegalStateException("rules/texts/words.yaml: " + group + "." + code + " needs zh and en");
            }
            words.put(group + "." + code, Text.of(zh.text(), en.text()));
        }));
        return new Words(Map.copyOf(words));
    }

    private static Map<String, Value> groups(Value value) {
        if (value instanceof Value.Obj obj) {
            return obj.fields();
        }
        throw new IllegalStateException("rules/texts/words.yaml: not a map of maps");
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
