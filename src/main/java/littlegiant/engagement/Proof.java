package littlegiant.engagement;

import littlegiant.kernel.Lang;

/**
 * The port for whatever proves that somebody acts for a firm. {@link ContactCode} is the one that ships; a real-name provider is another bean of this type
 * ({@code @Replaces(ContactCode.class)}): {@code begin} opens a case there and keeps its number, {@code holds} asks the provider whether the case was settled.
 */
public interface Proof {

    /**
     * What was begun.
     *
     * @param kept   what is kept until it is proven: nothing from which the answer could be found
     * @param sentTo where he has to look, masked
     */
    record Begun(String kept, String sentTo) {}

    /**
     * @param firm its name
     * @throws littlegiant.kernel.AppException CONTACT_NEEDED if there is no way to reach the firm; CODE_UNAVAILABLE if nothing can be sent
     */
    Begun begin(String uscc, String firm, Lang lang);

    /** @param answer what he tells */
    boolean holds(String kept, String answer);
}
