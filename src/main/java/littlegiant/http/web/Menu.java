package littlegiant.http.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import littlegiant.access.Identity;
import littlegiant.access.Role;
import org.jspecify.annotations.Nullable;

/** The first pages of what each role may do. */
final class Menu {

    private static final String FIRMS = "firms";
    private static final String PRODUCTS = "products";

    private static final String BOARD = "board";
    private static final String TITLES = "titles";
    private static final String LISTS = "lists";
    private static final String DISTRICT = "district";
    private static final String OBJECTIONS = "objections";
    private static final String PORTAL = "portal";

    private static final Map<String, String> PAGES = Map.of(
            FIRMS,
            Pages.CONSOLE,
            PRODUCTS,
            Pages.PRODUCTS,
            BOARD,
            Pages.CONSOLE + "/applications",
            TITLES,
            Pages.CONSOLE + "/titles",
            LISTS,
            Pages.CONSOLE + "/lists",
            DISTRICT,
            Pages.CONSOLE + "/district",
            OBJECTIONS,
            Pages.CONSOLE + "/objections",
            PORTAL,
            Pages.PORTAL,
            "account",
            Pages.ACCOUNT);

    private static final Map<Role, List<String>> ENTRIES = Map.of(
            Role.ACCOUNT_MANAGER, List.of(FIRMS, BOARD, TITLES, LISTS, PRODUCTS),
            Role.PRODUCT_OWNER, List.of(PRODUCTS),
            Role.PRODUCT_APPROVER, List.of(PRODUCTS),
            Role.OFFICER, List.of(DISTRICT, FIRMS, BOARD, TITLES, OBJECTIONS),
            Role.SPECIALIST, List.of(FIRMS, BOARD, TITLES, OBJECTIONS),
            Role.ENTERPRISE, List.of(PORTAL));

    private Menu() {}

    /** @param path of the page that is shown; it belongs to the longest entry that it begins with */
    static List<Links.Entry> of(@Nullable Identity who, String path, String lang) {
        if (who == null) {
            return List.of();
        }
        List<String> keys = ENTRIES.getOrDefault(who.role(), List.of());
        String here = keys.stream()
                .map(Menu::page)
                .filter(page -> path.equals(page) || path.startsWith(page + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return keys.stream()
                .map(key -> new Links.Entry(
                        key, page(key) + "?lang=" + lang, page(key).equals(here)))
                .toList();
    }

    private static String page(String key) {
        return PAGES.getOrDefault(key, Pages.HOME);
    }
}
