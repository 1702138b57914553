package littlegiant.http.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import littlegiant.engagement.Scope;
import littlegiant.http.portal.ConsentsPage.Told;
import littlegiant.http.web.Form;

/** What somebody wants to allow, as it was sent. */
record ConsentChoice(String grantee, Set<String> scopes, String purpose, int months) {

    static final int MONTHS_USUAL = 12;

    static ConsentChoice of(Form form) {
        String months = form.text("months");
        return new ConsentChoice(
                form.text("grantee"),
                form.texts("scope"),
                form.text("purpose"),
                months.matches("\\d{1,3}") ? Integer.parseInt(months) : MONTHS_USUAL);
    }

    boolean isPersonal() {
        return scopes.contains(Scope.LEGAL_REPRESENTATIVE.name());
    }

    List<Told> fields() {
        List<Told> fields = new ArrayList<>();
        fields.add(new Told("grantee", grantee));
        scopes.forEach(scope -> fields.add(new Told("scope", scope)));
        fields.add(new Told("purpose", purpose));
        fields.add(new Told("months", Integer.toString(months)));
        return fields;
    }
}
