package littlegiant.engagement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** In a demo nothing is sent: whoever wants to try it reads the text where he asked for it. */
public final class DemoTexts implements TextSender {

    private static final int KEPT_MAX = 1_000;

    private final Map<String, String> texts = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT_MAX;
        }
    });

    @Override
    public void send(String contact, String text) {
        texts.put(contact, text);
    }

    /** The last text to a contact. */
    public Optional<String> last(String contact) {
        return Optional.ofNullable(texts.get(contact));
    }
}
