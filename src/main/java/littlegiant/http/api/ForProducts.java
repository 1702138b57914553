package littlegiant.http.api;

import io.micronaut.security.annotation.Secured;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import littlegiant.access.Role;

/** Who works on the terms of an institution. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Secured({Role.Names.PRODUCT_OWNER, Role.Names.PRODUCT_APPROVER})
@interface ForProducts {}
