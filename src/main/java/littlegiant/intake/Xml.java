package littlegiant.intake;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Elements of a part of a workbook, one after another, by their local names. A document type and what it declares are not read. */
final class Xml {

    private static final XMLInputFactory FACTORY = new InputFactoryImpl();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final XMLStreamReader reader;

    /** @throws littlegiant.kernel.AppException here and below: BODY_UNREADABLE if it is not XML */
    Xml(InputStream in) {
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw Unreadable.notAWorkbook();
        }
    }

    /** Goes on to the next start or end of an element, or the next text. False at the end. */
    boolean advance() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            reader.next();
            return true;
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw Unreadable.notAWorkbook();
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** By its local name, whatever its namespace; null if the element has none of it. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A whole number of at most nine digits; -1 for anything else. */
    int whole(String name) {
        String value = attribute(name, "");
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
    }

    /** Takes the text up to the end of the element that has just started. */
    void text(String element, StringBuilder into) {
        try {
            while (advance() && !ends(element)) {
                if (reader.isCharacters()) {
                    into.append(reader.getText());
                }
            }
        } catch (UncheckedStreamException e) {
            throw Unreadable.notAWorkbook();
        }
    }

    /** Passes over the element that has just started. */
    void skip(String element) {
        boolean inside = true;
        while (inside) {
            inside = advance() && !ends(element);
        }
    }
}
