package littlegiant;

import littlegiant.access.SigningKeys;

/** Prints a new key set for {@code LG_SIGNING_KEYS}: {@code NewSigningKey <id of the key>}. */
public final class NewSigningKey {

    private NewSigningKey() {}

    public static void main(String... args) {
        if (args.length != 1 || !args[0].matches("[A-Za-z0-9._-]{1,100}")) {
            System.err.println(
                    "NewSigningKey <id>   letters, digits, dots, dashes, 100 at most; example: NewSigningKey 2027-1");
            System.exit(2);
        }
        System.out.println(SigningKeys.generate(args[0]));
    }
}
