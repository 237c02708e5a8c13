<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>AccountWords</name>
    <message>
        <source>All accounts</source>
        <translation>Todas las cuentas</translation>
    </message>
    <message>
        <source>Amounts after verification</source>
        <translation>Importes tras la verificación</translation>
    </message>
    <message>
        <source>Nothing needs action</source>
        <translation>Nada pendiente</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n requiere atención</numerusform>
            <numerusform>%n requieren atención</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>group of accounts</comment>
        <translation>Cerradas</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>vence el %1</translation>
    </message>
    <message>
        <source>View only: pay at the service center</source>
        <translation>Solo consulta: pagar en el centro de atención</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>format of a date, as QLocale reads it</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>format of a date, as QLocale reads it</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past due</source>
        <translation>
            <numerusform>%n día de atraso</numerusform>
            <numerusform>%n días de atraso</numerusform>
        </translation>
    </message>
    <message>
        <source>Past due</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Autopay stopped</source>
        <translation>Autopago detenido</translation>
    </message>
    <message>
        <source>E-mail not confirmed</source>
        <translation>Correo sin confirmar</translation>
    </message>
    <message>
        <source>Possible leak</source>
        <translation>Posible fuga</translation>
    </message>
    <message>
        <source>Old usernames</source>
        <translation>Usuarios anteriores</translation>
    </message>
    <message>
        <source>Autopay</source>
        <translation>Autopago</translation>
    </message>
    <message>
        <source>No autopay</source>
        <translation>Sin autopago</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>E-bill</source>
        <translation>E-factura</translation>
    </message>
    <message numerus="yes">
        <source>All accounts, %1, %n need(s) attention</source>
        <translation>
            <numerusform>Todas las cuentas, %1, %n requiere atención</numerusform>
            <numerusform>Todas las cuentas, %1, %n requieren atención</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All accounts, %n need(s) attention</source>
        <translation>
            <numerusform>Todas las cuentas, %n requiere atención</numerusform>
            <numerusform>Todas las cuentas, %n requieren atención</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed account(s)</source>
        <translation>
            <numerusform>%n cuenta cerrada</numerusform>
            <numerusform>%n cuentas cerradas</numerusform>
        </translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>cuenta %1</translation>
    </message>
    <message>
        <source>closed, view only: pay at the service center</source>
        <translation>cerrada, solo consulta: pagar en el centro de atención</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>On, %1</source>
        <translation>Sí, %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Stopped, %1</source>
        <translation>Detenido, %1</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>E-mail and paper</source>
        <translation>Correo y papel</translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n day(s) past due</source>
        <translation>
            <numerusform>%1 con %n día de atraso</numerusform>
            <numerusform>%1 con %n días de atraso</numerusform>
        </translation>
    </message>
    <message>
        <source>Autopay stopped: %1 expired</source>
        <translation>Autopago detenido: %1 vencida</translation>
    </message>
    <message>
        <source>Autopay stopped: %1</source>
        <translation>Autopago detenido: %1</translation>
    </message>
    <message numerus="yes">
        <source>E-bill address not confirmed for %n day(s)</source>
        <translation>
            <numerusform>Correo de la e-factura sin confirmar desde hace %n día</numerusform>
            <numerusform>Correo de la e-factura sin confirmar desde hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old username(s) can become one login</source>
        <translation>
            <numerusform>%n usuario anterior puede pasar a un acceso</numerusform>
            <numerusform>%n usuarios anteriores pueden ser un solo acceso</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>account, its address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Water has not stopped since %1</source>
        <comment>date</comment>
        <translation>El agua no se detiene desde el %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Unusual use</source>
        <translation>Consumo inusual</translation>
    </message>
    <message>
        <source>Much more water than a year ago, since %1</source>
        <comment>date</comment>
        <translation>Mucha más agua que hace un año, desde el %1</translation>
    </message>
    <message>
        <source>Much more water than a year ago</source>
        <translation>Mucha más agua que hace un año</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>Billing cycle</source>
        <translation>Ciclo de facturación</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Diaria</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Siete días</translation>
    </message>
    <message>
        <source>Vacation</source>
        <translation>Vacaciones</translation>
    </message>
    <message>
        <source>Adds up the running bill period, about 30 days</source>
        <translation>Suma el período de facturación en curso, unos 30 días</translation>
    </message>
    <message>
        <source>One day from midnight to midnight</source>
        <translation>Un día, de medianoche a medianoche</translation>
    </message>
    <message>
        <source>Any 7 days in a row, counted every day</source>
        <translation>7 días seguidos cualesquiera, se cuenta cada día</translation>
    </message>
    <message>
        <source>Replaces the daily alert between the two dates</source>
        <translation>Reemplaza la alerta diaria entre las dos fechas</translation>
    </message>
    <message>
        <source>Replaces the other three between the two dates</source>
        <translation>Reemplaza las otras tres entre las dos fechas</translation>
    </message>
    <message>
        <source>Usual bill: %1</source>
        <comment>amount of water</comment>
        <translation>Factura habitual: %1</translation>
    </message>
    <message>
        <source>Usual day: %1</source>
        <comment>amount of water</comment>
        <translation>Día habitual: %1</translation>
    </message>
    <message>
        <source>Usual 7 days: %1</source>
        <comment>amount of water</comment>
        <translation>7 días habituales: %1</translation>
    </message>
    <message>
        <source>For the whole stay, both days included</source>
        <translation>Para toda la estancia, ambos días incluidos</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Saved now: %1</source>
        <comment>amount of water</comment>
        <translation>Guardado ahora: %1</translation>
    </message>
    <message>
        <source>An alert that is on needs a limit.</source>
        <translation>Una alerta activada necesita un límite.</translation>
    </message>
    <message>
        <source>Write the first day away.</source>
        <translation>Escriba el primer día de ausencia.</translation>
    </message>
    <message>
        <source>Write the last day away.</source>
        <translation>Escriba el último día de ausencia.</translation>
    </message>
    <message>
        <source>Write a number, such as 350.</source>
        <translation>Escriba un número, como 350.</translation>
    </message>
    <message>
        <source>Write the number without separators, such as 1000.</source>
        <translation>Escriba el número sin separadores, como 1000.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n decimal(s) in this unit.</source>
        <translation>
            <numerusform>Como máximo %n decimal en esta unidad.</numerusform>
            <numerusform>Como máximo %n decimales en esta unidad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write less than a billion.</source>
        <translation>Escriba menos de mil millones.</translation>
    </message>
    <message>
        <source>Write zero or more.</source>
        <translation>Escriba cero o más.</translation>
    </message>
    <message>
        <source>Write a date, such as %1.</source>
        <translation>Escriba una fecha, como %1.</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>El último día va antes que el primero.</translation>
    </message>
    <message>
        <source>Would *not have fired* in 12 months</source>
        <translation>*No se habría activado* en 12 meses</translation>
    </message>
    <message numerus="yes">
        <source>Would have fired *%n time(s)* in 12 months, %1 since the leak</source>
        <translation>
            <numerusform>Se habría activado *%n vez* en 12 meses, %1 desde la fuga</numerusform>
            <numerusform>Se habría activado *%n veces* en 12 meses, %1 desde la fuga</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would have fired *%n time(s)* in 12 months</source>
        <translation>
            <numerusform>Se habría activado *%n vez* en 12 meses</numerusform>
            <numerusform>Se habría activado *%n veces* en 12 meses</numerusform>
        </translation>
    </message>
    <message>
        <source>Same dates a year before: %1, would *not have fired*</source>
        <translation>Mismas fechas del año anterior: %1, *no se habría activado*</translation>
    </message>
    <message>
        <source>Same dates a year before: would *not have fired*</source>
        <translation>Mismas fechas del año anterior: *no se habría activado*</translation>
    </message>
    <message>
        <source>Same dates a year before: %1, *would have fired on the first day*</source>
        <translation>Mismas fechas del año anterior: %1, *se habría activado el primer día*</translation>
    </message>
    <message>
        <source>Same dates a year before: *would have fired on the first day*</source>
        <translation>Mismas fechas del año anterior: *se habría activado el primer día*</translation>
    </message>
    <message>
        <source>Same dates a year before: %1, *would have fired on %2*</source>
        <comment>amount, date</comment>
        <translation>Mismas fechas del año anterior: %1, *se habría activado el %2*</translation>
    </message>
    <message>
        <source>Same dates a year before: *would have fired on %1*</source>
        <comment>date</comment>
        <translation>Mismas fechas del año anterior: *se habría activado el %1*</translation>
    </message>
    <message>
        <source>%1: %2, begun during the vacation</source>
        <comment>days, amount</comment>
        <translation>%1: %2, empezó durante las vacaciones</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>days, amount</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be read yet</source>
        <comment>kind of alert, what is typed</comment>
        <translation>%1: «%2» no se entiende todavía</translation>
    </message>
    <message>
        <source>%1 on, limit %2</source>
        <comment>kind of alert, amount</comment>
        <translation>%1 activada, límite %2</translation>
    </message>
    <message>
        <source>%1 off</source>
        <comment>kind of alert</comment>
        <translation>%1 desactivada</translation>
    </message>
    <message>
        <source>%1 limit %2 → %3</source>
        <comment>kind of alert, number, amount</comment>
        <translation>%1: límite %2 → %3</translation>
    </message>
    <message>
        <source>%1 limit %2 → %3</source>
        <comment>kind of alert, amount, amount</comment>
        <translation>%1: límite %2 → %3</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <comment>kind of alert, date, date</comment>
        <translation>%1 del %2 al %3</translation>
    </message>
    <message>
        <source>No unsaved changes</source>
        <translation>Sin cambios por guardar</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s): %1</source>
        <comment>a list of changes</comment>
        <translation>
            <numerusform>%n cambio sin guardar: %1</numerusform>
            <numerusform>%n cambios sin guardar: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BillNameDelegate</name>
    <message>
        <source>Name on the bills of account %1</source>
        <translation>Nombre en las facturas de la cuenta %1</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
</context>
<context>
    <name>FactorWords</name>
    <message>
        <source>Account number</source>
        <translation>Número de cuenta</translation>
    </message>
    <message>
        <source>Bill number</source>
        <translation>Número de factura</translation>
    </message>
    <message>
        <source>Last bill&apos;s amount</source>
        <translation>Importe facturado</translation>
    </message>
    <message>
        <source>Code sent</source>
        <translation>Código enviado</translation>
    </message>
    <message>
        <source>Service address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>verified by one thing</comment>
        <translation>por %1</translation>
    </message>
    <message>
        <source>by %1 and %2</source>
        <comment>verified by several things</comment>
        <translation>por %1 y %2</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>The server does not answer. What you typed is kept.</source>
        <translation>El servidor no responde. Lo escrito está a salvo.</translation>
    </message>
    <message>
        <source>The session ended. Sign in again to go on.</source>
        <translation>La sesión terminó. Inicie sesión otra vez para continuar.</translation>
    </message>
    <message>
        <source>This is not allowed for you.</source>
        <translation>Usted no tiene permiso para esto.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Ya no existe.</translation>
    </message>
    <message>
        <source>Its present state does not allow this.</source>
        <translation>Su estado actual no lo permite.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. Compare before you save.</source>
        <translation>Alguien lo cambió mientras tanto. Compare antes de guardar.</translation>
    </message>
    <message>
        <source>The server did not accept what was entered.</source>
        <translation>El servidor no aceptó los datos.</translation>
    </message>
    <message>
        <source>This is too large to send.</source>
        <translation>Es demasiado grande para enviarlo.</translation>
    </message>
    <message>
        <source>This is locked. A supervisor can open it.</source>
        <translation>Está bloqueado. Un supervisor puede abrirlo.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a little, then try again.</source>
        <translation>Demasiados intentos. Espere un poco e intente otra vez.</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>El servidor está ocupado. Intente otra vez en un momento.</translation>
    </message>
    <message>
        <source>The server met an error of its own. Nothing was changed.</source>
        <translation>El servidor tuvo un error propio. No se cambió nada.</translation>
    </message>
    <message>
        <source>Check this entry.</source>
        <translation>Revise este dato.</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message>
        <source>None</source>
        <comment>accounts</comment>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>%1 (closed)</source>
        <comment>account</comment>
        <translation>%1 (cerrada)</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Sugerido</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Posible</translation>
    </message>
    <message>
        <source>Cannot be merged</source>
        <translation>No se puede unificar</translation>
    </message>
    <message>
        <source>%1 and above, ticked for you</source>
        <translation>%1 o más, ya marcados</translation>
    </message>
    <message>
        <source>ask the caller before ticking</source>
        <translation>preguntar al cliente antes de marcar</translation>
    </message>
    <message>
        <source>Same e-mail</source>
        <translation>Mismo correo</translation>
    </message>
    <message>
        <source>Same customer</source>
        <translation>Mismo cliente</translation>
    </message>
    <message>
        <source>Account of same customer</source>
        <translation>Cuenta del mismo cliente</translation>
    </message>
    <message>
        <source>Shares an account</source>
        <translation>Comparte una cuenta</translation>
    </message>
    <message>
        <source>E-mail on file</source>
        <translation>Correo registrado</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>Mismo teléfono</translation>
    </message>
    <message>
        <source>Similar name only</source>
        <translation>Solo nombre parecido</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>format of a date, as in Feb 2, 2026</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Customer called</source>
        <translation>El cliente llamó</translation>
    </message>
    <message>
        <source>Customer wrote</source>
        <translation>El cliente escribió</translation>
    </message>
    <message>
        <source>Customer came to the office</source>
        <translation>El cliente vino a la oficina</translation>
    </message>
    <message>
        <source>Cleaning up the old portal</source>
        <translation>Limpieza del portal anterior</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason of a merge, note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was merged before</source>
        <translation>%1 ya se unificó antes</translation>
    </message>
    <message>
        <source>This login is not the caller&apos;s</source>
        <translation>Este acceso no es del cliente</translation>
    </message>
    <message>
        <source>%1 has no accounts</source>
        <translation>%1 no tiene cuentas</translation>
    </message>
    <message>
        <source>%1 has another e-mail</source>
        <translation>%1 tiene otro correo</translation>
    </message>
    <message>
        <source>%1 also belongs to another login</source>
        <translation>%1 también está en otro acceso</translation>
    </message>
    <message>
        <source>%1 is another customer&apos;s account</source>
        <translation>%1 es la cuenta de otro cliente</translation>
    </message>
    <message>
        <source>%1 is protected</source>
        <translation>%1 está protegida</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1 está cerrada</translation>
    </message>
    <message>
        <source>%1 has two roles</source>
        <translation>%1 tiene dos funciones</translation>
    </message>
    <message>
        <source>Bills of %1 go elsewhere</source>
        <translation>La factura de %1 va a otra dirección</translation>
    </message>
    <message>
        <source>%1 has two names</source>
        <translation>%1 tiene dos nombres</translation>
    </message>
    <message>
        <source>%1 has two active autopays</source>
        <translation>%1 tiene dos autopagos activos</translation>
    </message>
    <message>
        <source>The same payment method twice</source>
        <translation>El mismo método de pago dos veces</translation>
    </message>
    <message>
        <source>%1 has two alerts of a kind</source>
        <translation>%1 tiene dos alertas del mismo tipo</translation>
    </message>
    <message>
        <source>Text messages were declined</source>
        <translation>Se rechazaron los mensajes de texto</translation>
    </message>
    <message>
        <source>Merged before</source>
        <translation>Unificado antes</translation>
    </message>
    <message>
        <source>Not the caller&apos;s login</source>
        <translation>Acceso ajeno</translation>
    </message>
    <message>
        <source>No accounts</source>
        <translation>Sin cuentas</translation>
    </message>
    <message>
        <source>Another e-mail</source>
        <translation>Otro correo</translation>
    </message>
    <message>
        <source>Linked elsewhere</source>
        <translation>En otro acceso</translation>
    </message>
    <message>
        <source>Another customer&apos;s</source>
        <translation>De otro cliente</translation>
    </message>
    <message>
        <source>Protected account</source>
        <translation>Cuenta protegida</translation>
    </message>
    <message>
        <source>Closed account</source>
        <translation>Cuenta cerrada</translation>
    </message>
    <message>
        <source>Two roles</source>
        <translation>Dos funciones</translation>
    </message>
    <message>
        <source>Bills go elsewhere</source>
        <translation>Factura a otra dirección</translation>
    </message>
    <message>
        <source>Two names</source>
        <translation>Dos nombres</translation>
    </message>
    <message>
        <source>Two autopays</source>
        <translation>Dos autopagos</translation>
    </message>
    <message>
        <source>Method on file twice</source>
        <translation>Método repetido</translation>
    </message>
    <message>
        <source>Two alerts</source>
        <translation>Dos alertas</translation>
    </message>
    <message>
        <source>Text messages declined</source>
        <translation>Sin mensajes de texto</translation>
    </message>
    <message>
        <source>Only a supervisor can include it.</source>
        <translation>Solo un supervisor puede incluirlo.</translation>
    </message>
    <message>
        <source>Only a supervisor can move it.</source>
        <translation>Solo un supervisor puede moverla.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Leave %1 out of this merge.</source>
        <translation>Dejar %1 fuera de esta unificación.</translation>
    </message>
    <message>
        <source>Merge nothing into this login.</source>
        <translation>No unificar nada en este acceso.</translation>
    </message>
    <message>
        <source>Leave %1 as it is.</source>
        <translation>Dejar %1 como está.</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Incluir</translation>
    </message>
    <message>
        <source>It is the caller&apos;s; it goes into %1.</source>
        <translation>Es del cliente; pasa a %1.</translation>
    </message>
    <message>
        <source>Merge into %1 all the same.</source>
        <translation>Unificar en %1 de todos modos.</translation>
    </message>
    <message>
        <source>It goes into %1 all the same.</source>
        <translation>Pasa a %1 de todos modos.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <comment>links</comment>
        <translation>Conservar ambos</translation>
    </message>
    <message>
        <source>Both logins see the account.</source>
        <translation>Ambos accesos ven la cuenta.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Only %1 sees it afterwards.</source>
        <translation>Después solo la ve %1.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>The username stops working.</source>
        <translation>El usuario deja de funcionar.</translation>
    </message>
    <message>
        <source>View only</source>
        <translation>Solo consulta</translation>
    </message>
    <message>
        <source>It can be viewed, not paid online.</source>
        <translation>Se puede ver, no pagar en línea.</translation>
    </message>
    <message>
        <source>Higher role</source>
        <translation>Función mayor</translation>
    </message>
    <message>
        <source>The role that may do more.</source>
        <translation>La función con más permisos.</translation>
    </message>
    <message>
        <source>Login&apos;s role</source>
        <translation>Función del acceso</translation>
    </message>
    <message>
        <source>Login&apos;s name</source>
        <translation>Nombre del acceso</translation>
    </message>
    <message>
        <source>As it is in %1.</source>
        <translation>Como está en %1.</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>address</comment>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Bills go on to the same address.</source>
        <translation>La factura sigue a la misma dirección.</translation>
    </message>
    <message>
        <source>Replace</source>
        <comment>address</comment>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Bills go to %1 once it is confirmed.</source>
        <translation>La factura irá a %1 cuando se confirme.</translation>
    </message>
    <message>
        <source>Newest alert</source>
        <translation>Alerta más reciente</translation>
    </message>
    <message>
        <source>Newest name</source>
        <translation>Nombre más reciente</translation>
    </message>
    <message>
        <source>Of the username that signed in last.</source>
        <translation>Del último usuario que inició sesión.</translation>
    </message>
    <message>
        <source>Keep the oldest</source>
        <comment>payment method</comment>
        <translation>Conservar el más antiguo</translation>
    </message>
    <message>
        <source>Lowest limit</source>
        <translation>Límite menor</translation>
    </message>
    <message>
        <source>The alert that comes first.</source>
        <translation>La alerta que avisa primero.</translation>
    </message>
    <message>
        <source>No text messages</source>
        <translation>Sin mensajes de texto</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <comment>autopay</comment>
        <translation>Conservar %1</translation>
    </message>
    <message>
        <source>The others are suspended.</source>
        <translation>Los demás se suspenden.</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>autopay</comment>
        <translation>No</translation>
    </message>
    <message>
        <source>On</source>
        <comment>autopay</comment>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Needs new authorization</source>
        <translation>Requiere nueva autorización</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Paper and e-mail</source>
        <translation>Papel y correo</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>Old username %1</source>
        <translation>Usuario anterior %1</translation>
    </message>
    <message>
        <source>Phone %1</source>
        <translation>Teléfono %1</translation>
    </message>
    <message>
        <source>Meter %1</source>
        <translation>Medidor %1</translation>
    </message>
    <message>
        <source>Bill %1</source>
        <translation>Factura %1</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Cuenta %1</translation>
    </message>
    <message>
        <source>No e-mail login</source>
        <translation>Sin acceso por correo</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Sin cuenta</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>%n activa</numerusform>
            <numerusform>%n activas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>%n cerrada</numerusform>
            <numerusform>%n cerradas</numerusform>
        </translation>
    </message>
    <message>
        <source>customer %1</source>
        <translation>cliente %1</translation>
    </message>
</context>
<context>
    <name>UsageContent</name>
    <message>
        <source>%1 h</source>
        <comment>hours of a day of the clock change</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Average %1</source>
        <comment>amount of water</comment>
        <translation>Promedio %1</translation>
    </message>
    <message>
        <source>Daily alert: %1</source>
        <comment>amount of water</comment>
        <translation>Alerta diaria: %1</translation>
    </message>
    <message>
        <source>Alert of the billing cycle: %1</source>
        <comment>amount of water</comment>
        <translation>Alerta del ciclo de factura: %1</translation>
    </message>
    <message>
        <source>Water did not stop from %1 to %2 · %3/h</source>
        <comment>date, date, amount of water</comment>
        <translation>El agua no se detuvo del %1 al %2 · %3/h</translation>
    </message>
    <message>
        <source>Water has not stopped since %1 · %2/h</source>
        <comment>date, amount of water</comment>
        <translation>El agua no se detiene desde el %1 · %2/h</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se conoce</translation>
    </message>
    <message>
        <source>Never stopping</source>
        <translation>Sin detenerse</translation>
    </message>
    <message>
        <source>Over the alert</source>
        <translation>Sobre la alerta</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Un año antes</translation>
    </message>
    <message>
        <source>Billed a day</source>
        <translation>Facturado al día</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what, how much</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>UsageNotice</name>
    <message>
        <source>Choose an account</source>
        <translation>Elija una cuenta</translation>
    </message>
    <message>
        <source>Usage is shown account by account. Choose one at the left.</source>
        <translation>El consumo se muestra cuenta por cuenta. Elija una a la izquierda.</translation>
    </message>
    <message>
        <source>Usage is not shown yet</source>
        <translation>Todavía no se muestra el consumo</translation>
    </message>
    <message>
        <source>Verify the caller to see how much water was used.</source>
        <translation>Verifique la identidad de quien llama para ver cuánta agua se usó.</translation>
    </message>
    <message>
        <source>Verify caller</source>
        <translation>Verificar identidad</translation>
    </message>
    <message>
        <source>No meter readings for this account</source>
        <translation>No hay lecturas de medidor de esta cuenta</translation>
    </message>
    <message>
        <source>No meter is on file for it, and no bill was made yet.</source>
        <translation>No consta ningún medidor y todavía no hay facturas.</translation>
    </message>
    <message>
        <source>The first readings show here by themselves, and so does the first bill.</source>
        <translation>Las primeras lecturas aparecen aquí por sí solas, y también la primera factura.</translation>
    </message>
    <message>
        <source>The usage could not be read</source>
        <translation>No se pudo leer el consumo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>This meter is read for bills alone: there are months and bills, as billed, but no days and hours.</source>
        <translation>Este medidor se lee solo para las facturas: hay meses y facturas, como se cobraron, pero no días ni horas.</translation>
    </message>
    <message>
        <source>The account is closed since %1.</source>
        <comment>date</comment>
        <translation>La cuenta está cerrada desde el %1.</translation>
    </message>
    <message>
        <source>There are no readings before %1.</source>
        <comment>date</comment>
        <translation>No hay lecturas anteriores al %1.</translation>
    </message>
    <message>
        <source>Other days could not be read: %1</source>
        <comment>%1: why, a sentence</comment>
        <translation>No se pudieron leer otros días: %1</translation>
    </message>
</context>
<context>
    <name>UsageText</name>
    <message>
        <source>cf</source>
        <comment>cubic feet</comment>
        <translation>pies³</translation>
    </message>
    <message>
        <source>gal</source>
        <comment>US gallons</comment>
        <translation>gal</translation>
    </message>
    <message>
        <source>CCF</source>
        <comment>hundred cubic feet</comment>
        <translation>CCF</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>−%1%</source>
        <translation>−%1%</translation>
    </message>
    <message>
        <source>+%1%</source>
        <translation>+%1%</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>format of a date, as QLocale reads it</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>format of a date, as QLocale reads it</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>h AP</source>
        <comment>format of a full hour, as QLocale reads it</comment>
        <translation>h ap</translation>
    </message>
    <message>
        <source>h:mm AP</source>
        <comment>format of a time, as QLocale reads it</comment>
        <translation>h:mm ap</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first day, last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>dddd, MMMM d</source>
        <comment>format of a date, as QLocale reads it</comment>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, name of the time zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month, as QLocale reads it</comment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>format of a month, as QLocale reads it</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s)</source>
        <translation>
            <numerusform>%n factura</numerusform>
            <numerusform>%n facturas</numerusform>
        </translation>
    </message>
    <message>
        <source>no readings</source>
        <translation>sin lecturas</translation>
    </message>
    <message>
        <source>not all of it is known</source>
        <translation>no se conoce todo</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimado</translation>
    </message>
    <message>
        <source>partly estimated</source>
        <translation>estimado en parte</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>hasta ahora</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s), clock change</source>
        <translation>
            <numerusform>%n hora, cambio de hora</numerusform>
            <numerusform>%n horas, cambio de hora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::AccountCard</name>
    <message>
        <source>Kept from before, not saved</source>
        <translation>De antes, sin guardar</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Verify again, then save</source>
        <translation>Verificar otra vez para guardar</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>No connection. Your typing is kept</source>
        <translation>Sin conexión. Lo escrito está a salvo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Cambió mientras tanto</translation>
    </message>
    <message>
        <source>%1 changed it</source>
        <translation>%1 lo cambió</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Verify further to change</source>
        <translation>Verificar más para cambiar</translation>
    </message>
    <message>
        <source>The login&apos;s e-mail is used</source>
        <translation>Se usa el correo del acceso</translation>
    </message>
    <message>
        <source>The holder&apos;s name is printed</source>
        <translation>Se imprime el nombre del titular</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>This account is closed: view only. It cannot be paid online.</source>
        <translation>Esta cuenta está cerrada: solo consulta. No se puede pagar en línea.</translation>
    </message>
    <message>
        <source>This account is closed: view only. It cannot be paid online, only at the service center: %1.</source>
        <translation>Esta cuenta está cerrada: solo consulta. No se puede pagar en línea, solo en el centro de atención: %1.</translation>
    </message>
    <message>
        <source>Bill names</source>
        <translation>Nombres en la factura</translation>
    </message>
    <message>
        <source>Billing e-mail</source>
        <translation>Correo de facturación</translation>
    </message>
</context>
<context>
    <name>Ventanilla::AccountFactRows</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Autopay</source>
        <translation>Autopago</translation>
    </message>
    <message>
        <source>Needs a new authorization</source>
        <translation>Requiere nueva autorización</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Accesos</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Todavía ninguno</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Cerrada el %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Desde el %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Bills by</source>
        <translation>Factura por</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>way of delivery, address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not confirmed, paper until then</source>
        <translation>Sin confirmar; mientras, en papel</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Medidor</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Cambio</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s), steps of %1 ft³</source>
        <translation>
            <numerusform>%n dígito, pasos de %1 pies³</numerusform>
            <numerusform>%n dígitos, pasos de %1 pies³</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>Previsto para el %1</translation>
    </message>
</context>
<context>
    <name>Ventanilla::AccountsColumn</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n cuenta</numerusform>
            <numerusform>%n cuentas</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Filter accounts</source>
        <translation>Filtrar cuentas</translation>
    </message>
    <message>
        <source>Label, address or number</source>
        <translation>Etiqueta, dirección o número</translation>
    </message>
</context>
<context>
    <name>Ventanilla::AlertAdviceBar</name>
    <message>
        <source>%1: the lowest limit for that is %2.</source>
        <comment>kind of alert, amount</comment>
        <translation>%1: el límite más bajo para eso es %2.</translation>
    </message>
    <message>
        <source>%1: looking for the lowest limit for that…</source>
        <comment>kind of alert</comment>
        <translation>%1: buscando el límite más bajo para eso…</translation>
    </message>
    <message>
        <source>%1: no limit can be advised without readings.</source>
        <comment>kind of alert</comment>
        <translation>%1: sin lecturas no se puede aconsejar un límite.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>amount of water</comment>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>How many alerts a year are welcome</source>
        <translation>Cuántas alertas al año se desean</translation>
    </message>
    <message>
        <source>No alert in a year like the last</source>
        <translation>Ninguna alerta en un año como el pasado</translation>
    </message>
    <message numerus="yes">
        <source>At most %n alert(s) a year</source>
        <translation>
            <numerusform>Como máximo %n alerta al año</numerusform>
            <numerusform>Como máximo %n alertas al año</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::AlertComparePanel</name>
    <message>
        <source>On</source>
        <translation>Activada</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>%1: limit</source>
        <comment>kind of alert</comment>
        <translation>%1: límite</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>First day away</source>
        <translation>Primer día de ausencia</translation>
    </message>
    <message>
        <source>Last day away</source>
        <translation>Último día de ausencia</translation>
    </message>
    <message>
        <source>Saved meanwhile</source>
        <translation>Guardado entretanto</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <comment>who</comment>
        <translation>%1 guardó</translation>
    </message>
    <message>
        <source>%1 saved, %2</source>
        <comment>who, what time</comment>
        <translation>%1 guardó, %2</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Somebody changed these alerts while you were typing.</source>
        <translation>Alguien cambió estas alertas mientras usted escribía.</translation>
    </message>
    <message>
        <source>%1 changed these alerts while you were typing.</source>
        <comment>who</comment>
        <translation>%1 cambió estas alertas mientras usted escribía.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of yours is lost, and nothing has been saved yet. %n choice(s) left.</source>
        <translation>
            <numerusform>No se perdió nada suyo y todavía no se guardó nada. Falta %n elección.</numerusform>
            <numerusform>No se perdió nada suyo y todavía no se guardó nada. Faltan %n elecciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of yours is lost. The last column can be saved now.</source>
        <translation>No se perdió nada suyo. La última columna ya se puede guardar.</translation>
    </message>
    <message>
        <source>Save the last column</source>
        <translation>Guardar la última columna</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo suyo</translation>
    </message>
    <message>
        <source>Keep mine for all</source>
        <translation>Dejar lo mío en todo</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir después</translation>
    </message>
</context>
<context>
    <name>Ventanilla::AlertEventsModel</name>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Billing cycle</source>
        <translation>Ciclo de facturación</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Diaria</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Siete días</translation>
    </message>
    <message>
        <source>Vacation</source>
        <translation>Vacaciones</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4, on late readings</source>
        <comment>kind, days, used, limit</comment>
        <translation>%1, %2: %3 de %4, con lecturas tardías</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4</source>
        <comment>kind, days, used, limit</comment>
        <translation>%1, %2: %3 de %4</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Espera su envío</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <comment>date and time</comment>
        <translation>Enviado: %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>No se pudo entregar</translation>
    </message>
    <message>
        <source>Taken back before it went out</source>
        <translation>Retirado antes de salir</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what became of a message, why</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, address or number</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody: no recipient gets this alert</source>
        <translation>Nadie: ningún destinatario recibe esta alerta</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>Se activó</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Avisado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>Ventanilla::AlertRecipientsModel</name>
    <message>
        <source>None</source>
        <comment>no address or number</comment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>No consent yet</source>
        <translation>Sin consentimiento</translation>
    </message>
    <message>
        <source>Opted out of texts</source>
        <translation>Rechazó los mensajes</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>%1 gets it: %2</source>
        <comment>name, kind of alert</comment>
        <translation>%1 la recibe: %2</translation>
    </message>
    <message>
        <source>%1 does not get it: %2</source>
        <comment>name, kind of alert</comment>
        <translation>%1 no la recibe: %2</translation>
    </message>
    <message>
        <source>%1, text message to %2: %3</source>
        <comment>name, number, consent</comment>
        <translation>%1, mensaje de texto al %2: %3</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, value</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Billing cycle</source>
        <translation>Ciclo de facturación</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Diaria</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Siete días</translation>
    </message>
    <message>
        <source>Vacation</source>
        <translation>Vacaciones</translation>
    </message>
</context>
<context>
    <name>Ventanilla::AlertRuleRow</name>
    <message>
        <source>to</source>
        <comment>between two dates</comment>
        <translation>al</translation>
    </message>
    <message>
        <source>See the days</source>
        <translation>Ver los días</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>%1: see the days</source>
        <comment>kind of alert</comment>
        <translation>%1: ver los días</translation>
    </message>
    <message>
        <source>%1: turn on</source>
        <comment>kind of alert</comment>
        <translation>%1: activar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 alert</source>
        <comment>kind of alert</comment>
        <translation>Alerta: %1</translation>
    </message>
    <message>
        <source>%1: limit</source>
        <comment>kind of alert</comment>
        <translation>%1: límite</translation>
    </message>
    <message>
        <source>%1: unit</source>
        <comment>kind of alert</comment>
        <translation>%1: unidad</translation>
    </message>
    <message>
        <source>%1: when it would have fired</source>
        <comment>kind of alert</comment>
        <translation>%1: cuándo se habría activado</translation>
    </message>
    <message>
        <source>First day away</source>
        <translation>Primer día de ausencia</translation>
    </message>
    <message>
        <source>Last day away</source>
        <translation>Último día de ausencia</translation>
    </message>
</context>
<context>
    <name>Ventanilla::AlertRulesCard</name>
    <message>
        <source>Rules for %1</source>
        <comment>the account&apos;s name</comment>
        <translation>Reglas de %1</translation>
    </message>
    <message>
        <source>Back-test over %1, updates while you type</source>
        <comment>two dates</comment>
        <translation>Prueba con %1, cambia al escribir</translation>
    </message>
    <message>
        <source>Trying it on the past year…</source>
        <translation>Probándola con el último año…</translation>
    </message>
    <message>
        <source>No readings in the past year to try it on</source>
        <translation>No hay lecturas del último año para probarla</translation>
    </message>
    <message>
        <source>Type a limit to see when it would have fired</source>
        <translation>Escriba un límite para ver cuándo se habría activado</translation>
    </message>
</context>
<context>
    <name>Ventanilla::AlertSaveBar</name>
    <message>
        <source>%1. Saving needs a caller verified for contact changes; your typing is kept.</source>
        <comment>the unsaved changes</comment>
        <translation>%1. Para guardar hay que verificar a quien llama para cambios de contacto; lo escrito está a salvo.</translation>
    </message>
    <message>
        <source>%1. No connection: your typing is kept.</source>
        <comment>the unsaved changes</comment>
        <translation>%1. Sin conexión: lo escrito está a salvo.</translation>
    </message>
    <message>
        <source>%1. Somebody else changed the same; nothing of yours is lost.</source>
        <comment>the unsaved changes</comment>
        <translation>%1. Otra persona cambió lo mismo; no se perdió nada suyo.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Verify caller</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Ventanilla::AlertsPage</name>
    <message>
        <source>%1, %2</source>
        <comment>the account&apos;s label, its number</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Alerts are not shown yet</source>
        <translation>Las alertas no se muestran todavía</translation>
    </message>
    <message>
        <source>Verify the caller to see and change alerts.</source>
        <translation>Verifique a quien llama para ver y cambiar alertas.</translation>
    </message>
    <message>
        <source>Verify caller</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Alerts belong to one account</source>
        <translation>Las alertas son de una cuenta</translation>
    </message>
    <message>
        <source>Choose an account at the left to see its alerts.</source>
        <translation>Elija una cuenta a la izquierda para ver sus alertas.</translation>
    </message>
    <message>
        <source>Show the first account</source>
        <translation>Mostrar la primera cuenta</translation>
    </message>
    <message>
        <source>A closed account has no alerts</source>
        <translation>Una cuenta cerrada no tiene alertas</translation>
    </message>
    <message>
        <source>Its alerts and recipients ended when the customer moved out.</source>
        <translation>Sus alertas y destinatarios terminaron cuando el cliente se mudó.</translation>
    </message>
    <message>
        <source>The alerts could not be read</source>
        <translation>No se pudieron leer las alertas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Reading the alerts</source>
        <translation>Leyendo las alertas</translation>
    </message>
</context>
<context>
    <name>Ventanilla::AlertsPane</name>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>The undo changed nothing.</source>
        <translation>Deshacer no cambió nada.</translation>
    </message>
    <message>
        <source>Alerts need a login</source>
        <translation>Las alertas necesitan un acceso</translation>
    </message>
    <message>
        <source>Set up a login</source>
        <translation>Configurar un acceso</translation>
    </message>
    <message>
        <source>The alerts could not be read</source>
        <translation>No se pudieron leer las alertas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1 alert saved</source>
        <comment>kind of alert</comment>
        <translation>Alerta guardada: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) saved</source>
        <translation>
            <numerusform>%n alerta guardada</numerusform>
            <numerusform>%n alertas guardadas</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed was thrown away</source>
        <translation>Se descartó lo escrito</translation>
    </message>
    <message>
        <source>Rules of the login</source>
        <translation>Reglas del acceso</translation>
    </message>
</context>
<context>
    <name>Ventanilla::AttentionCard</name>
    <message>
        <source>Ways to pay</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>Abrir cuenta</translation>
    </message>
    <message>
        <source>Open logins</source>
        <translation>Abrir accesos</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unificar</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Nothing needs action</source>
        <translation>Nada pendiente</translation>
    </message>
    <message>
        <source>Show usage</source>
        <translation>Ver consumo</translation>
    </message>
</context>
<context>
    <name>Ventanilla::AverageCard</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>How the average comes about</source>
        <translation>Cómo se obtiene el promedio</translation>
    </message>
    <message>
        <source>Nothing in view is known as a whole, so there is no average.</source>
        <translation>Nada de lo que se ve se conoce completo, así que no hay promedio.</translation>
    </message>
    <message>
        <source>Everything whole in view</source>
        <translation>Todo lo completo a la vista</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>Dividido entre</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Promedio</translation>
    </message>
    <message>
        <source>What is not over yet, or not known as a whole, is left out.</source>
        <translation>Lo que no ha terminado o no se conoce completo no se cuenta.</translation>
    </message>
    <message>
        <source>Some of it is estimated.</source>
        <translation>Una parte es estimada.</translation>
    </message>
    <message>
        <source>The sum is exact; only what is shown is rounded.</source>
        <translation>La suma es exacta; solo se redondea lo que se muestra.</translation>
    </message>
    <message>
        <source>Average daily use in %1, by the bills</source>
        <comment>month</comment>
        <translation>Consumo diario promedio de %1, según las facturas</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month, as QLocale reads it</comment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>Bill %1</source>
        <translation>Factura %1</translation>
    </message>
    <message>
        <source>Bill of %1 – %2</source>
        <comment>first day, last day</comment>
        <translation>Factura del %1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n day(s) = %2 a day</source>
        <translation>
            <numerusform>%1 en %n día = %2 al día</numerusform>
            <numerusform>%1 en %n días = %2 al día</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 al día</translation>
    </message>
    <message numerus="yes">
        <source>× %n day(s)</source>
        <translation>
            <numerusform>× %n día</numerusform>
            <numerusform>× %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Divided by its days</source>
        <translation>Dividido entre sus días</translation>
    </message>
    <message>
        <source>The day of the first reading counts, the day of the last one does not.</source>
        <translation>El día de la primera lectura cuenta; el de la última, no.</translation>
    </message>
    <message numerus="yes">
        <source>Bills cover %1 of the month&apos;s %n day(s).</source>
        <translation>
            <numerusform>Las facturas cubren %1 de %n día del mes.</numerusform>
            <numerusform>Las facturas cubren %1 de los %n días del mes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) stand on two bills; the later bill counts.</source>
        <translation>
            <numerusform>%n día consta en dos facturas; cuenta la última.</numerusform>
            <numerusform>%n días constan en dos facturas; cuenta la última.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are of an estimated bill.</source>
        <translation>
            <numerusform>%n día es de una factura estimada.</numerusform>
            <numerusform>%n días son de una factura estimada.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stand on a bill without a day and are left out.</source>
        <translation>%1 constan en una factura sin días y no se cuentan.</translation>
    </message>
</context>
<context>
    <name>Ventanilla::BackTestStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Ventanilla::BillNamesCard</name>
    <message>
        <source>Account %1 was changed while you were typing.</source>
        <translation>La cuenta %1 cambió mientras usted escribía.</translation>
    </message>
    <message>
        <source>It has no name on bills now. What you typed is kept.</source>
        <translation>Ahora no tiene nombre en las facturas. Lo escrito está a salvo.</translation>
    </message>
    <message>
        <source>Its bills say “%1” now. What you typed is kept.</source>
        <translation>Ahora sus facturas dicen «%1». Lo escrito está a salvo.</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Guardar lo mío</translation>
    </message>
    <message>
        <source>Account %1 was not saved.</source>
        <translation>La cuenta %1 no se guardó.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Bill name of %1 saved</source>
        <comment>account</comment>
        <translation>Nombre en la factura de %1 guardado</translation>
    </message>
    <message>
        <source>Bill names</source>
        <translation>Nombres en la factura</translation>
    </message>
    <message>
        <source>shown beside the e-mail on bills</source>
        <translation>junto al correo en las facturas</translation>
    </message>
</context>
<context>
    <name>Ventanilla::BillsCard</name>
    <message>
        <source>Bills against the meter</source>
        <translation>Facturas y medidor</translation>
    </message>
    <message>
        <source>No bills yet</source>
        <translation>Todavía no hay facturas</translation>
    </message>
    <message>
        <source>The first bill shows here beside what the meter measured.</source>
        <translation>La primera factura aparece aquí junto a lo que midió el medidor.</translation>
    </message>
    <message>
        <source>The bills could not be read</source>
        <translation>No se pudieron leer las facturas</translation>
    </message>
    <message>
        <source>Meter less bill: %1</source>
        <comment>amount</comment>
        <translation>Medidor menos factura: %1</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>amount, what it comes from</comment>
        <translation>%1   %2</translation>
    </message>
</context>
<context>
    <name>Ventanilla::Button</name>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
</context>
<context>
    <name>Ventanilla::CallGuide</name>
    <message>
        <source>Call guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Language of the guide</source>
        <translation>Idioma de la guía</translation>
    </message>
    <message>
        <source>What the call is about</source>
        <translation>De qué trata la llamada</translation>
    </message>
    <message>
        <source>Close the guide</source>
        <translation>Cerrar la guía</translation>
    </message>
</context>
<context>
    <name>Ventanilla::CallerStrip</name>
    <message>
        <source>No caller open</source>
        <translation>Ningún cliente abierto</translation>
    </message>
    <message>
        <source>Type anything the caller gives you. Nothing is changed by looking.</source>
        <translation>Escriba cualquier dato que le den. Buscar no cambia nada.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Cliente %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number, phone</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Speaks Spanish</source>
        <translation>Habla español</translation>
    </message>
    <message>
        <source>Speaks English</source>
        <translation>Habla inglés</translation>
    </message>
    <message>
        <source>A supervisor can open it</source>
        <translation>Un supervisor puede abrirlo</translation>
    </message>
    <message>
        <source>Parked call: %1</source>
        <translation>Llamada en espera: %1</translation>
    </message>
    <message>
        <source>Take this call back</source>
        <translation>Retomar esta llamada</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <translation>Terminar</translation>
    </message>
</context>
<context>
    <name>Ventanilla::CheckModel</name>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>None</source>
        <comment>payment method</comment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Paper, then e-mail</source>
        <translation>Papel, luego correo</translation>
    </message>
    <message>
        <source>Can be viewed, not paid online</source>
        <translation>Se puede ver, no pagar en línea</translation>
    </message>
    <message>
        <source>Say that autopay has stopped: the card must be renewed</source>
        <translation>Decir que el autopago se detuvo: hay que renovar la tarjeta</translation>
    </message>
    <message>
        <source>%1 past due</source>
        <comment>amount</comment>
        <translation>%1 vencidos</translation>
    </message>
    <message>
        <source>Ask the caller to confirm the bill e-mail</source>
        <translation>Pedir que confirme el correo de facturación</translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>No cambia nada</translation>
    </message>
    <message>
        <source>%1, account %2: autopay %3, %4</source>
        <comment>name, number, autopay, what to say</comment>
        <translation>%1, cuenta %2: autopago %3, %4</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Autopay</source>
        <translation>Autopago</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Método de pago</translation>
    </message>
    <message>
        <source>Bill goes by</source>
        <translation>Factura por</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Qué decir</translation>
    </message>
</context>
<context>
    <name>Ventanilla::CheckTable</name>
    <message>
        <source>Check with the caller</source>
        <translation>Revisar con el cliente</translation>
    </message>
</context>
<context>
    <name>Ventanilla::ChoosePane</name>
    <message>
        <source>Tick at least one username</source>
        <translation>Marque al menos un usuario</translation>
    </message>
    <message>
        <source>No old usernames</source>
        <translation>Sin usuarios anteriores</translation>
    </message>
    <message>
        <source>This customer has none in the old portal. If the caller names one, add it above.</source>
        <translation>Este cliente no tiene ninguno en el portal anterior. Si el cliente nombra uno, agréguelo arriba.</translation>
    </message>
    <message>
        <source>No old usernames left</source>
        <translation>No quedan usuarios anteriores</translation>
    </message>
    <message>
        <source>Everything this customer had in the old portal is merged.</source>
        <translation>Todo lo que este cliente tenía en el portal anterior está unificado.</translation>
    </message>
    <message>
        <source>See past merges</source>
        <translation>Ver unificaciones</translation>
    </message>
    <message>
        <source>The usernames could not be read</source>
        <translation>No se pudieron leer los usuarios</translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation>Buscando %1…</translation>
    </message>
    <message>
        <source>No old username fits “%1”. Check the spelling.</source>
        <translation>Ningún usuario anterior coincide con «%1». Revise la ortografía.</translation>
    </message>
    <message>
        <source>Add another username, e-mail or account</source>
        <translation>Agregar otro usuario, correo o cuenta</translation>
    </message>
    <message>
        <source>Space: tick  ·  Ctrl+A: tick all suggested</source>
        <translation>Espacio: marcar  ·  Ctrl+A: marcar los sugeridos</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Note for the audit trail (optional)</source>
        <translation>Nota para la auditoría (opcional)</translation>
    </message>
</context>
<context>
    <name>Ventanilla::CompareModel</name>
    <message>
        <source>When you opened it</source>
        <translation>Al abrir</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Lo suyo</translation>
    </message>
    <message>
        <source>Will be saved</source>
        <translation>Se guardará</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Nobody changed it</source>
        <translation>Nadie lo cambió</translation>
    </message>
    <message>
        <source>You both chose this</source>
        <translation>Ambos eligieron esto</translation>
    </message>
    <message>
        <source>Only they changed it</source>
        <translation>Solo lo cambió la otra persona</translation>
    </message>
    <message>
        <source>Only you changed it</source>
        <translation>Solo lo cambió usted</translation>
    </message>
    <message>
        <source>Your later “yes” counts</source>
        <translation>Vale su «sí», que es posterior</translation>
    </message>
    <message>
        <source>You both changed it</source>
        <translation>Ambos lo cambiaron</translation>
    </message>
    <message>
        <source>%1: when opened %2, theirs %3, yours %4, will be saved: %5. %6</source>
        <translation>%1: al abrir %2, lo de la otra persona %3, lo suyo %4, se guardará: %5. %6</translation>
    </message>
</context>
<context>
    <name>Ventanilla::ComparePanel</name>
    <message>
        <source>Bill names</source>
        <translation>Nombres en la factura</translation>
    </message>
    <message>
        <source>Billing e-mail</source>
        <translation>Correo de facturación</translation>
    </message>
    <message>
        <source>Saved meanwhile</source>
        <translation>Guardado mientras tanto</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 guardó</translation>
    </message>
    <message>
        <source>%1 saved, %2</source>
        <comment>who, what time</comment>
        <translation>%1 guardó, %2</translation>
    </message>
    <message>
        <source>Somebody changed this account while you were typing.</source>
        <translation>Alguien cambió esta cuenta mientras usted escribía.</translation>
    </message>
    <message>
        <source>%1 changed this account while you were typing.</source>
        <translation>%1 cambió esta cuenta mientras usted escribía.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of yours is lost, and nothing has been saved yet. %n choice(s) left.</source>
        <translation>
            <numerusform>No se perdió nada suyo y todavía no se guardó nada. Falta %n elección.</numerusform>
            <numerusform>No se perdió nada suyo y todavía no se guardó nada. Faltan %n elecciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of yours is lost. The last column can be saved now.</source>
        <translation>No se perdió nada suyo. La última columna ya se puede guardar.</translation>
    </message>
    <message>
        <source>Between opening the field at %1 and saving, somebody else saved the same account. Fields that only one of you changed are put together; only real collisions are asked.</source>
        <translation>Entre abrir el campo a las %1 y guardar, otra persona guardó la misma cuenta. Los campos que cambió solo uno se combinan; se pregunta solo por los choques reales.</translation>
    </message>
    <message>
        <source>Save the last column</source>
        <translation>Guardar la última columna</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo ajeno</translation>
    </message>
    <message>
        <source>Keep mine for all</source>
        <translation>Conservar todo lo mío</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir después</translation>
    </message>
    <message>
        <source>Arrow keys move, Space chooses. A new save is checked again.</source>
        <translation>Las flechas mueven, la barra espaciadora elige. Al guardar se revisa otra vez.</translation>
    </message>
    <message>
        <source>Why you see this</source>
        <translation>Por qué ve esto</translation>
    </message>
    <message>
        <source>Ask the caller</source>
        <translation>Preguntar al cliente</translation>
    </message>
</context>
<context>
    <name>Ventanilla::CompareTable</name>
    <message>
        <source>Compare what was saved with yours</source>
        <translation>Comparar lo guardado con lo suyo</translation>
    </message>
</context>
<context>
    <name>Ventanilla::CustomerMiddle</name>
    <message>
        <source>Reading the customer</source>
        <translation>Leyendo el cliente</translation>
    </message>
    <message>
        <source>This customer is not there</source>
        <translation>Este cliente no existe</translation>
    </message>
    <message>
        <source>The customer could not be read</source>
        <translation>No se pudo leer el cliente</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Logins &amp; usernames</source>
        <translation>Accesos y usuarios</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Parts of the customer</source>
        <translation>Partes del cliente</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Consumo</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
</context>
<context>
    <name>Ventanilla::CustomerPage</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name, customer number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 copiado</translation>
    </message>
</context>
<context>
    <name>Ventanilla::DataTable</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
</context>
<context>
    <name>Ventanilla::Desk</name>
    <message>
        <source>Making the demo&apos;s data…</source>
        <translation>Creando los datos de la demostración…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
</context>
<context>
    <name>Ventanilla::DonePane</name>
    <message>
        <source>%1 of %2 done</source>
        <comment>accounts checked</comment>
        <translation>%1 de %2 hechas</translation>
    </message>
    <message>
        <source>After merge %1, checked with the caller: %2</source>
        <translation>Tras la unificación %1, revisado con el cliente: %2</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>Unificación %1 en %2</translation>
    </message>
    <message>
        <source>Usernames stopped: %1</source>
        <translation>Usuarios que dejaron de funcionar: %1</translation>
    </message>
    <message>
        <source>%1, account %2: autopay %3, bill by %4</source>
        <comment>name, number, state of autopay, delivery</comment>
        <translation>%1, cuenta %2: autopago %3, factura por %4</translation>
    </message>
    <message>
        <source>Check with the caller</source>
        <translation>Revisar con el cliente</translation>
    </message>
    <message>
        <source>Space: tick  ·  F2: bill name</source>
        <translation>Espacio: marcar  ·  F2: nombre en la factura</translation>
    </message>
    <message>
        <source>Read to the caller</source>
        <translation>Leer al cliente</translation>
    </message>
    <message>
        <source>Language of what is read aloud</source>
        <translation>Idioma de lo que se lee</translation>
    </message>
    <message>
        <source>ES + EN</source>
        <translation>ES + EN</translation>
    </message>
    <message>
        <source>ES</source>
        <translation>ES</translation>
    </message>
    <message>
        <source>EN</source>
        <translation>EN</translation>
    </message>
</context>
<context>
    <name>Ventanilla::Field</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Ventanilla::FindingsCard</name>
    <message>
        <source>A leak that ended</source>
        <translation>Una fuga que terminó</translation>
    </message>
    <message>
        <source>Possible leak</source>
        <translation>Posible fuga</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>date, time</comment>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>date, time</comment>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>amount of water in two units</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>At least %1 in every hour for %n day(s): about %2 a day.</source>
        <translation>
            <numerusform>Al menos %1 cada hora durante %n día: unos %2 al día.</numerusform>
            <numerusform>Al menos %1 cada hora durante %n días: unos %2 al día.</numerusform>
        </translation>
    </message>
    <message>
        <source>More than usual</source>
        <translation>Más de lo habitual</translation>
    </message>
    <message>
        <source>What this meter cannot show</source>
        <translation>Lo que este medidor no puede mostrar</translation>
    </message>
    <message>
        <source>Leaks and trends</source>
        <translation>Fugas y tendencias</translation>
    </message>
    <message>
        <source>Looking through the readings…</source>
        <translation>Revisando las lecturas…</translation>
    </message>
    <message>
        <source>Without hourly readings nothing can be said of leaks.</source>
        <translation>Sin lecturas por hora no se puede decir nada sobre fugas.</translation>
    </message>
    <message>
        <source>Nothing in the past twelve months points to a leak.</source>
        <translation>Nada en los últimos doce meses indica una fuga.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a suggestion, what to do</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>If the customer would like to use less:</source>
        <translation>Si el cliente quiere usar menos:</translation>
    </message>
    <message>
        <source>Also: softener, ice maker, humidifier, irrigation.</source>
        <translation>También: ablandador, máquina de hielo, humidificador, riego.</translation>
    </message>
</context>
<context>
    <name>Ventanilla::GuidePanel</name>
    <message>
        <source>now</source>
        <comment>the step of the guide that the call has come to</comment>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Verify caller</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Merge usernames</source>
        <translation>Unificar usuarios</translation>
    </message>
    <message>
        <source>Show logins</source>
        <translation>Ver accesos</translation>
    </message>
    <message>
        <source>Write note</source>
        <translation>Escribir nota</translation>
    </message>
    <message>
        <source>Show accounts</source>
        <translation>Ver cuentas</translation>
    </message>
    <message>
        <source>Show alerts</source>
        <translation>Mostrar alertas</translation>
    </message>
</context>
<context>
    <name>Ventanilla::GuideStepHead</name>
    <message>
        <source>Step %1, done: %2</source>
        <translation>Paso %1, hecho: %2</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Paso %1: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Shut</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>Ventanilla::GuideStepPanel</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>Ventanilla::GuideStrip</name>
    <message>
        <source>Call guide</source>
        <translation>Guía de llamada</translation>
    </message>
    <message>
        <source>Open the call guide</source>
        <translation>Abrir la guía de llamada</translation>
    </message>
</context>
<context>
    <name>Ventanilla::HistoryDelegate</name>
    <message>
        <source>the system</source>
        <translation>el sistema</translation>
    </message>
    <message>
        <source>%1, %2, account %3</source>
        <comment>when, who, account number</comment>
        <translation>%1, %2, cuenta %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when, who</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unificación</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>kind, sentence, when and who</comment>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>Ventanilla::HistoryTab</name>
    <message>
        <source>History is not shown yet</source>
        <translation>El historial aún no se muestra</translation>
    </message>
    <message>
        <source>Verify the caller to see what was done before.</source>
        <translation>Verifique al cliente para ver lo que se hizo antes.</translation>
    </message>
    <message>
        <source>Verify caller</source>
        <translation>Verificar al cliente</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>No se pudo leer el historial</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Todavía no hay nada</translation>
    </message>
    <message>
        <source>Notes, changes, merges and alerts show here by themselves.</source>
        <translation>Las notas, los cambios, las unificaciones y las alertas aparecen aquí solos.</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>at least so many</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Unificaciones</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
</context>
<context>
    <name>Ventanilla::IdentityCard</name>
    <message>
        <source>None known</source>
        <translation>Ninguno</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Todavía ninguno</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>accounts by e-mail, all accounts</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Identity and contact</source>
        <translation>Identidad y contacto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Teléfonos</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Correos</translation>
    </message>
    <message>
        <source>E-mail login</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Bills go to</source>
        <translation>Factura a</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Oculto</translation>
    </message>
</context>
<context>
    <name>Ventanilla::InlineEditRow</name>
    <message>
        <source>%1 saved</source>
        <translation>%1 guardado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Ventanilla::KeptPanel</name>
    <message>
        <source>Note for this call</source>
        <translation>Nota de esta llamada</translation>
    </message>
    <message>
        <source>Sent by itself when the line is back</source>
        <translation>Se envía sola al volver la conexión</translation>
    </message>
    <message>
        <source>Note being written</source>
        <translation>Nota en curso</translation>
    </message>
    <message>
        <source>New login</source>
        <translation>Acceso nuevo</translation>
    </message>
    <message>
        <source>Link of an account</source>
        <translation>Vinculación de una cuenta</translation>
    </message>
    <message>
        <source>Merge of usernames</source>
        <translation>Unificación de usuarios</translation>
    </message>
    <message>
        <source>Change of an account</source>
        <translation>Cambio de una cuenta</translation>
    </message>
    <message>
        <source>You send it yourself</source>
        <translation>La envía usted</translation>
    </message>
    <message>
        <source>You save it yourself, after a fresh look</source>
        <translation>Lo guarda usted, tras revisarlo otra vez</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>While the line is down</source>
        <translation>Mientras no hay conexión</translation>
    </message>
    <message>
        <source>Read everything already opened</source>
        <translation>Leer todo lo ya abierto</translation>
    </message>
    <message>
        <source>Write notes and fill in forms</source>
        <translation>Escribir notas y llenar formularios</translation>
    </message>
    <message>
        <source>Verify, merge, save forms, search for others</source>
        <translation>Verificar, unificar, guardar formularios, buscar a otros</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Guardado en esta computadora</translation>
    </message>
    <message>
        <source>Say to the caller</source>
        <translation>Decir al cliente</translation>
    </message>
    <message>
        <source>Levels of alerts</source>
        <translation>Niveles de alertas</translation>
    </message>
    <message>
        <source>Recipient of alerts</source>
        <translation>Destinatario de alertas</translation>
    </message>
    <message>
        <source>Label of an account</source>
        <translation>Etiqueta de una cuenta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Abrir: %1</translation>
    </message>
</context>
<context>
    <name>Ventanilla::KeyHint</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Ventanilla::LinkForm</name>
    <message>
        <source>%1, %2</source>
        <comment>account number, service address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Another account number</source>
        <translation>Otro número de cuenta</translation>
    </message>
    <message>
        <source>Write the 7 digits of the account number.</source>
        <translation>Escriba los 7 dígitos del número de cuenta.</translation>
    </message>
    <message>
        <source>Link an account</source>
        <translation>Vincular una cuenta</translation>
    </message>
    <message>
        <source>Link an account to %1</source>
        <translation>Vincular una cuenta con %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Número de cuenta</translation>
    </message>
    <message>
        <source>Label in the portal</source>
        <translation>Etiqueta en el portal</translation>
    </message>
    <message>
        <source>Such as Home or Bakery; may be empty.</source>
        <translation>Como Casa o Panadería; puede quedar vacía.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Solo consulta</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Link account</source>
        <translation>Vincular cuenta</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>Ventanilla::LockScreen</name>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>The session ended</source>
        <translation>La sesión terminó</translation>
    </message>
    <message>
        <source>%1, sign in again to go on. What you typed is kept.</source>
        <translation>%1, inicie sesión otra vez para continuar. Lo escrito está a salvo.</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>La ventanilla está bloqueada</translation>
    </message>
    <message>
        <source>The screen of this computer was locked, %1. What you typed is kept.</source>
        <translation>Se bloqueó la pantalla de esta computadora, %1. Lo escrito está a salvo.</translation>
    </message>
    <message>
        <source>Nobody used it for five minutes, %1. What you typed is kept.</source>
        <translation>Nadie la usó en cinco minutos, %1. Lo escrito está a salvo.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
</context>
<context>
    <name>Ventanilla::LoginCard</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>It was changed to “%1”</source>
        <translation>Se cambió a «%1»</translation>
    </message>
    <message>
        <source>%1 changed it to “%2”</source>
        <translation>%1 lo cambió a «%2»</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar lo mío</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Solo consulta</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Link account</source>
        <translation>Vincular cuenta</translation>
    </message>
    <message>
        <source>No accounts linked yet</source>
        <translation>Todavía sin cuentas vinculadas</translation>
    </message>
    <message>
        <source>Link the first account by its number.</source>
        <translation>Vincule la primera cuenta por su número.</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>Unlink account %1</source>
        <translation>Desvincular la cuenta %1</translation>
    </message>
    <message>
        <source>Old usernames in it: %1</source>
        <translation>Usuarios anteriores incluidos: %1</translation>
    </message>
    <message>
        <source>Kept from before, not saved</source>
        <translation>De antes, sin guardar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Ventanilla::LoginForm</name>
    <message>
        <source>Write a whole e-mail address, such as name@example.com.</source>
        <translation>Escriba una dirección de correo completa, como nombre@example.com.</translation>
    </message>
    <message>
        <source>Set up a login</source>
        <translation>Crear un acceso</translation>
    </message>
    <message>
        <source>E-mail to sign in with</source>
        <translation>Correo para iniciar sesión</translation>
    </message>
    <message>
        <source>Bills can go to another address.</source>
        <translation>La factura puede ir a otra dirección.</translation>
    </message>
    <message>
        <source>Name shown in the portal</source>
        <translation>Nombre que muestra el portal</translation>
    </message>
    <message>
        <source>Language of the invitation</source>
        <translation>Idioma de la invitación</translation>
    </message>
    <message>
        <source>The customer accepted the terms on this call</source>
        <translation>El cliente aceptó los términos en esta llamada</translation>
    </message>
    <message>
        <source>Send invitation</source>
        <translation>Enviar invitación</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>Ventanilla::LoginsTab</name>
    <message>
        <source>Invitation sent to %1</source>
        <translation>Invitación enviada a %1</translation>
    </message>
    <message>
        <source>The merge was undone</source>
        <translation>La unificación se deshizo</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecha</translation>
    </message>
    <message>
        <source>Account %1 linked to %2</source>
        <translation>Cuenta %1 vinculada con %2</translation>
    </message>
    <message>
        <source>Account %1 unlinked from %2</source>
        <translation>Cuenta %1 desvinculada de %2</translation>
    </message>
    <message>
        <source>Changes are locked.</source>
        <translation>Cambios bloqueados.</translation>
    </message>
    <message>
        <source>Setting up logins and linking accounts needs a caller verified for contact changes.</source>
        <translation>Para crear accesos y vincular cuentas, el cliente debe estar verificado para cambios de contacto.</translation>
    </message>
    <message>
        <source>Verify caller</source>
        <translation>Verificar al cliente</translation>
    </message>
    <message numerus="yes">
        <source>%n old username(s) can become one login.</source>
        <translation>
            <numerusform>%n usuario anterior puede pasar a un acceso.</numerusform>
            <numerusform>%n usuarios anteriores pueden ser un solo acceso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merging needs a caller verified for merges.</source>
        <translation>Para unificar, el cliente debe estar verificado para unificaciones.</translation>
    </message>
    <message>
        <source>Merge usernames</source>
        <translation>Unificar usuarios</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>E-mail logins</source>
        <translation>Accesos por correo</translation>
    </message>
    <message>
        <source>Set up a login</source>
        <translation>Crear un acceso</translation>
    </message>
    <message>
        <source>This customer has no e-mail login yet. Set one up, or merge the old usernames into one.</source>
        <translation>Este cliente todavía no tiene acceso por correo. Cree uno o unifique los usuarios anteriores en uno.</translation>
    </message>
    <message>
        <source>Logins are not shown yet</source>
        <translation>Los accesos aún no se muestran</translation>
    </message>
    <message>
        <source>Verify the caller to see logins and old usernames.</source>
        <translation>Verifique al cliente para ver accesos y usuarios anteriores.</translation>
    </message>
</context>
<context>
    <name>Ventanilla::MainWindow</name>
    <message>
        <source>The user could not be switched.</source>
        <translation>No se pudo cambiar de usuario.</translation>
    </message>
    <message>
        <source>Three calls are parked already.</source>
        <translation>Ya hay tres llamadas en espera.</translation>
    </message>
    <message>
        <source>Wrap one of them up, or this one, then open the next.</source>
        <translation>Termine una de ellas, o esta, y abra la siguiente.</translation>
    </message>
    <message>
        <source>Your typing is kept on this computer.</source>
        <translation>Lo escrito está a salvo en esta computadora.</translation>
    </message>
    <message>
        <source>You see what was read at %1. Your typing is kept on this computer.</source>
        <translation>Usted ve lo leído a las %1. Lo escrito está a salvo en esta computadora.</translation>
    </message>
    <message>
        <source>No connection since %1.</source>
        <translation>Sin conexión desde las %1.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Ventanilla, demo data</source>
        <translation>Ventanilla, datos de demostración</translation>
    </message>
    <message>
        <source>Ventanilla</source>
        <translation>Ventanilla</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>page, program</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>&amp;Work as</source>
        <translation>&amp;Trabajar como</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>representante</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>supervisor</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>member of staff, role</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Ventanilla::MergePage</name>
    <message>
        <source>Merge usernames: %1 (%2)</source>
        <comment>name, customer number</comment>
        <translation>Unificar usuarios: %1 (%2)</translation>
    </message>
    <message>
        <source>The usernames are merged</source>
        <translation>Los usuarios están unificados</translation>
    </message>
    <message>
        <source>The merge is undone</source>
        <translation>La unificación se deshizo</translation>
    </message>
    <message>
        <source>Undone at the desk</source>
        <translation>Deshecha en la ventanilla</translation>
    </message>
    <message>
        <source>You can choose and answer; the server merges only then.</source>
        <translation>Puede elegir y responder; el servidor unifica solo entonces.</translation>
    </message>
    <message>
        <source>The caller is not verified for a merge.</source>
        <translation>El cliente no está verificado para unificar.</translation>
    </message>
    <message>
        <source>Verify the caller</source>
        <translation>Verificar al cliente</translation>
    </message>
    <message>
        <source>Read the plan again</source>
        <translation>Leer otra vez el plan</translation>
    </message>
    <message>
        <source>No answer to the merge.</source>
        <translation>La unificación no tuvo respuesta.</translation>
    </message>
    <message>
        <source>It may have been done. Merge again: it is done only once.</source>
        <translation>Puede haberse hecho. Unifique otra vez: se hace una sola vez.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>The server does not answer. What you chose and answered is kept.</source>
        <translation>El servidor no responde. Lo elegido y respondido está a salvo.</translation>
    </message>
    <message>
        <source>The plan is new; nothing has been changed.</source>
        <translation>El plan es nuevo; no se cambió nada.</translation>
    </message>
    <message>
        <source>Your answers stay where they are still asked. What is different is marked.</source>
        <translation>Sus respuestas quedan donde aún se preguntan. Lo distinto está marcado.</translation>
    </message>
    <message>
        <source>Tick the usernames that go into one login.</source>
        <translation>Marque los usuarios que pasan a un solo acceso.</translation>
    </message>
    <message numerus="yes">
        <source>%n username(s)</source>
        <translation>
            <numerusform>%n usuario</numerusform>
            <numerusform>%n usuarios</numerusform>
        </translation>
    </message>
    <message>
        <source>The new login needs an e-mail address.</source>
        <translation>El acceso nuevo necesita un correo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Preview, changes nothing</source>
        <translation>Vista previa, no cambia nada</translation>
    </message>
    <message>
        <source>h:mm:ss AP</source>
        <comment>format of a time</comment>
        <translation>h:mm:ss AP</translation>
    </message>
    <message>
        <source>Reading what would change…</source>
        <translation>Leyendo lo que cambiaría…</translation>
    </message>
    <message>
        <source>There is no plan yet. Nothing has been changed.</source>
        <translation>Todavía no hay plan. No se cambió nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left</source>
        <translation>
            <numerusform>Falta %n pregunta</numerusform>
            <numerusform>Faltan %n preguntas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Plan read %1.</source>
        <translation>Todavía no se cambió nada. Plan leído a las %1.</translation>
    </message>
    <message>
        <source>No questions left</source>
        <translation>No faltan preguntas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n username(s)</source>
        <translation>
            <numerusform>Unificar %n usuario</numerusform>
            <numerusform>Unificar %n usuarios</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer the open questions first</source>
        <translation>Responda primero las preguntas</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>Unificando…</translation>
    </message>
    <message>
        <source>The ticks go into the note for this call.</source>
        <translation>Las marcas pasan a la nota de esta llamada.</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Copiar resumen</translation>
    </message>
    <message>
        <source>Back to the customer</source>
        <translation>Volver al cliente</translation>
    </message>
    <message>
        <source>Merge usernames</source>
        <translation>Unificar usuarios</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message numerus="yes">
        <source>with %n account(s), into %1</source>
        <comment>after the number of usernames that are merged</comment>
        <translation>
            <numerusform>con %n cuenta, a %1</numerusform>
            <numerusform>con %n cuentas, a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to merge</source>
        <translation>Nada que unificar</translation>
    </message>
    <message>
        <source>Every username is left out. Answer otherwise for one of them.</source>
        <translation>Todos los nombres de usuario quedan fuera. Responda otra cosa para alguno.</translation>
    </message>
</context>
<context>
    <name>Ventanilla::MergesCard</name>
    <message>
        <source>Past merges</source>
        <translation>Unificaciones anteriores</translation>
    </message>
    <message>
        <source>%1 merged into %2</source>
        <comment>usernames, e-mail</comment>
        <translation>%1 unificados en %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecha</translation>
    </message>
    <message>
        <source>Undo merge</source>
        <translation>Deshacer unificación</translation>
    </message>
</context>
<context>
    <name>Ventanilla::MeterCard</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1-digit meter, steps of %2 (%3)</source>
        <comment>digits, cubic feet, gallons</comment>
        <translation>Medidor de %1 dígitos, pasos de %2 (%3)</translation>
    </message>
    <message>
        <source>%1-digit meter</source>
        <translation>Medidor de %1 dígitos</translation>
    </message>
    <message>
        <source>To tell it from the meter: a brass meter has a sticker on its side with eight squares under the number. Four squares with an x mean 4 digits, eight mean 8. Newer plastic meters all have 8 digits.</source>
        <translation>Para saberlo por el medidor: un medidor de latón tiene en el costado una etiqueta con ocho cuadros debajo del número. Cuatro cuadros con una x son 4 dígitos; ocho, 8. Los medidores de plástico más nuevos son todos de 8 dígitos.</translation>
    </message>
    <message>
        <source>It counts in steps of %1: like a car&apos;s odometer that shows whole miles alone. Most hours show nothing, then one hour shows a whole step. Days and hours say little; months and bills are right.</source>
        <translation>Cuenta en pasos de %1: como el odómetro de un auto que solo muestra millas enteras. La mayoría de las horas no muestran nada y luego una hora muestra un paso entero. Los días y las horas dicen poco; los meses y las facturas son correctos.</translation>
    </message>
    <message>
        <source>It counts in steps of %1: like a car&apos;s odometer with tenths of a mile.</source>
        <translation>Cuenta en pasos de %1: como el odómetro de un auto con décimas de milla.</translation>
    </message>
    <message>
        <source>It cannot show a leak.</source>
        <translation>No puede mostrar una fuga.</translation>
    </message>
    <message>
        <source>Hour by hour it cannot show less than %1, which is %2 a day: a smaller leak stays unseen.</source>
        <translation>Hora por hora no puede mostrar menos de %1, que son %2 al día: una fuga menor no se ve.</translation>
    </message>
    <message>
        <source>It is to be exchanged for an 8-digit meter on %1.</source>
        <translation>Está previsto cambiarlo por un medidor de 8 dígitos el %1.</translation>
    </message>
    <message>
        <source>All 4-digit meters will be exchanged for 8-digit ones; no date is set for this one yet.</source>
        <translation>Todos los medidores de 4 dígitos se cambiarán por otros de 8; para este todavía no hay fecha.</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <comment>which meter, its serial number</comment>
        <translation>%1, número %2</translation>
    </message>
</context>
<context>
    <name>Ventanilla::MonthsCard</name>
    <message numerus="yes">
        <source>Daily average at %1, %n month(s)</source>
        <comment>account</comment>
        <translation>
            <numerusform>Promedio diario en %1, %n mes</numerusform>
            <numerusform>Promedio diario en %1, %n meses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::MovesModel</name>
    <message>
        <source>Needs your answer</source>
        <translation>Requiere su respuesta</translation>
    </message>
    <message>
        <source>Already linked</source>
        <translation>Ya vinculada</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Queda fuera</translation>
    </message>
    <message>
        <source>Will be linked</source>
        <translation>Se vinculará</translation>
    </message>
    <message>
        <source>Depends on question %1</source>
        <translation>Depende de la pregunta %1</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Queda como está</translation>
    </message>
    <message>
        <source>View only, closed</source>
        <translation>Solo consulta, cerrada</translation>
    </message>
    <message>
        <source>Autopay must be renewed</source>
        <translation>Hay que renovar el autopago</translation>
    </message>
    <message>
        <source>E-mail still to be confirmed</source>
        <translation>Falta confirmar el correo</translation>
    </message>
    <message>
        <source>Autopay and e-bill go on</source>
        <translation>Siguen autopago y e-factura</translation>
    </message>
    <message>
        <source>Autopay goes on, bills on paper</source>
        <translation>Sigue el autopago, factura en papel</translation>
    </message>
    <message>
        <source>E-bill goes on, no autopay</source>
        <translation>Sigue la e-factura, sin autopago</translation>
    </message>
    <message>
        <source>Bills on paper, no autopay</source>
        <translation>Factura en papel, sin autopago</translation>
    </message>
    <message>
        <source>%1, account %2: %3, %4</source>
        <comment>name, number, link, afterwards</comment>
        <translation>%1, cuenta %2: %3, %4</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Vínculo</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>Ventanilla::MovesTable</name>
    <message>
        <source>What moves</source>
        <translation>Qué se mueve</translation>
    </message>
</context>
<context>
    <name>Ventanilla::NoteBox</name>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Sent by itself when the line is back</source>
        <translation>Se envía sola al volver la conexión</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviada</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Draft kept %1</source>
        <comment>time of day</comment>
        <translation>Borrador guardado %1</translation>
    </message>
    <message>
        <source>Note for this call</source>
        <translation>Nota de esta llamada</translation>
    </message>
    <message>
        <source>Send note</source>
        <translation>Enviar nota</translation>
    </message>
</context>
<context>
    <name>Ventanilla::OutboxPage</name>
    <message>
        <source>Nothing was mailed yet</source>
        <translation>Todavía no se envió nada</translation>
    </message>
    <message>
        <source>Codes and invitations of the demo are kept here instead of being sent.</source>
        <translation>Aquí quedan los códigos y las invitaciones de la demostración en vez de enviarse.</translation>
    </message>
    <message>
        <source>Text message to %1</source>
        <translation>Mensaje de texto a %1</translation>
    </message>
    <message>
        <source>E-mail to %1</source>
        <translation>Correo a %1</translation>
    </message>
    <message>
        <source>Outbox of the demo</source>
        <translation>Bandeja de salida de la demostración</translation>
    </message>
</context>
<context>
    <name>Ventanilla::OverviewTab</name>
    <message>
        <source>Until the caller is verified you see in clear only what the caller gave you. Notes can be written all the same.</source>
        <translation>Hasta verificar al cliente, usted ve completo solo lo que el cliente le dio. Las notas sí se pueden escribir.</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>Lo más urgente primero</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>A las %1</translation>
    </message>
    <message numerus="yes">
        <source>Balance, %n account(s)</source>
        <translation>
            <numerusform>Saldo, %n cuenta</numerusform>
            <numerusform>Saldo, %n cuentas</numerusform>
        </translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>%1 past due</source>
        <translation>%1 vencidos</translation>
    </message>
    <message>
        <source>Nothing past due</source>
        <translation>Nada vencido</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Próximo vencimiento</translation>
    </message>
    <message>
        <source>No bill falls due</source>
        <translation>No vence ninguna factura</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n account(s)</source>
        <translation>
            <numerusform>%1 en %n cuenta</numerusform>
            <numerusform>%1 en %n cuentas</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts, 30 days</source>
        <translation>Contactos, 30 días</translation>
    </message>
    <message>
        <source>No notes</source>
        <translation>Sin notas</translation>
    </message>
    <message>
        <source>Last: %1, %2</source>
        <comment>date, who</comment>
        <translation>Último: %1, %2</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>at least so many</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1, per day</source>
        <comment>account</comment>
        <translation>%1, por día</translation>
    </message>
    <message>
        <source>Usage per day</source>
        <translation>Consumo por día</translation>
    </message>
    <message>
        <source>No usage known</source>
        <translation>No se conoce consumo</translation>
    </message>
    <message>
        <source>Average a day, 30 days</source>
        <translation>Promedio al día, 30 días</translation>
    </message>
    <message>
        <source>Up %1% since %2</source>
        <comment>per cent, date</comment>
        <translation>%1% más desde el %2</translation>
    </message>
</context>
<context>
    <name>Ventanilla::PasswordField</name>
    <message>
        <source>Hide password</source>
        <translation>Ocultar contraseña</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Mostrar contraseña</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Bloq Mayús está activado</translation>
    </message>
</context>
<context>
    <name>Ventanilla::PayWays</name>
    <message>
        <source>A closed account cannot be paid online.</source>
        <translation>Una cuenta cerrada no se puede pagar en línea.</translation>
    </message>
    <message>
        <source>Online at %1, not in the portal.</source>
        <translation>En línea en %1, no en el portal.</translation>
    </message>
    <message>
        <source>Online in the portal, signed in with the e-mail login: account %1, then Pay.</source>
        <translation>En línea en el portal, con el acceso por correo: cuenta %1 y luego Pagar.</translation>
    </message>
    <message>
        <source>This utility takes no payments online.</source>
        <translation>Esta empresa no recibe pagos en línea.</translation>
    </message>
    <message>
        <source>In person or by phone: %1</source>
        <translation>En persona o por teléfono: %1</translation>
    </message>
    <message>
        <source>Open the payment site</source>
        <translation>Abrir el sitio de pago</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Ventanilla::PreviewPane</name>
    <message>
        <source>into %1</source>
        <comment>login</comment>
        <translation>a %1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more question(s)</source>
        <translation>
            <numerusform>Ver %n pregunta más</numerusform>
            <numerusform>Ver %n preguntas más</numerusform>
        </translation>
    </message>
    <message>
        <source>None: each one keeps something that is left out.</source>
        <translation>Ninguno: cada uno conserva algo que queda fuera.</translation>
    </message>
    <message>
        <source>Signing in to the old portal will say where they went.</source>
        <translation>El portal anterior dirá a dónde pasaron.</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>Qué se mueve</translation>
    </message>
    <message>
        <source>Usernames that stop working</source>
        <translation>Usuarios que dejan de funcionar</translation>
    </message>
    <message>
        <source>All of it or nothing: the merge is one step on the server. Afterwards you can undo it.</source>
        <translation>Todo o nada: la unificación es un solo paso en el servidor. Después se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>Ventanilla::Progress</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Still working…</source>
        <translation>En curso…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Ventanilla::QuestionCard</name>
    <message>
        <source>Answered</source>
        <translation>Respondida</translation>
    </message>
    <message>
        <source>New, answer needed</source>
        <translation>Nueva, falta respuesta</translation>
    </message>
    <message>
        <source>Answer needed</source>
        <translation>Falta respuesta</translation>
    </message>
</context>
<context>
    <name>Ventanilla::Rail</name>
    <message>
        <source>Places</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>Ventanilla::RecentCard</name>
    <message>
        <source>Recent</source>
        <translation>Reciente</translation>
    </message>
    <message>
        <source>All history</source>
        <translation>Todo el historial</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Todavía no hay nada.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
</context>
<context>
    <name>Ventanilla::RecipientForm</name>
    <message>
        <source>Opted out of texts on %1; texts stay off.</source>
        <translation>Rechazó los mensajes el %1; siguen apagados.</translation>
    </message>
    <message>
        <source>Agreed to texts on %1.</source>
        <translation>Aceptó los mensajes el %1.</translation>
    </message>
    <message>
        <source>Texts need a recorded yes.</source>
        <translation>Los mensajes necesitan un sí registrado.</translation>
    </message>
    <message>
        <source>Write the name of who is told.</source>
        <translation>Escriba el nombre de quien recibe el aviso.</translation>
    </message>
    <message>
        <source>Write an e-mail address or a mobile number.</source>
        <translation>Escriba un correo electrónico o un celular.</translation>
    </message>
    <message>
        <source>Write a whole e-mail address, such as name@example.com.</source>
        <translation>Escriba un correo completo, como nombre@example.com.</translation>
    </message>
    <message>
        <source>Write the ten digits of a mobile number.</source>
        <translation>Escriba los diez dígitos de un celular.</translation>
    </message>
    <message>
        <source>Ask for consent and tick it, or leave the number out.</source>
        <translation>Pida el consentimiento y márquelo, o deje el número en blanco.</translation>
    </message>
    <message>
        <source>Not saved; what you typed is kept.</source>
        <translation>No se guardó; lo escrito está a salvo.</translation>
    </message>
    <message>
        <source>It is now %1, %2, %3.</source>
        <comment>name, e-mail, mobile number</comment>
        <translation>Ahora es %1, %2, %3.</translation>
    </message>
    <message>
        <source>Somebody changed this recipient while you were typing.</source>
        <translation>Alguien cambió este destinatario mientras usted escribía.</translation>
    </message>
    <message>
        <source>%1 changed this recipient while you were typing.</source>
        <translation>%1 cambió este destinatario mientras usted escribía.</translation>
    </message>
    <message>
        <source>%1 Save again to keep yours.</source>
        <comment>what it is now</comment>
        <translation>%1 Guarde otra vez para dejar lo suyo.</translation>
    </message>
    <message>
        <source>Add recipient</source>
        <translation>Agregar destinatario</translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>name</comment>
        <translation>Cambiar a %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Mobile number for texts</source>
        <translation>Celular para mensajes</translation>
    </message>
    <message>
        <source>Language of the messages</source>
        <translation>Idioma de los mensajes</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>Recibe</translation>
    </message>
    <message>
        <source>Said yes on this call, %1</source>
        <comment>today&apos;s date</comment>
        <translation>Dijo que sí en esta llamada, %1</translation>
    </message>
    <message>
        <source>Save recipient</source>
        <translation>Guardar destinatario</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Remove recipient</source>
        <translation>Quitar destinatario</translation>
    </message>
</context>
<context>
    <name>Ventanilla::RecipientsCard</name>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>%1 is told from now on</source>
        <comment>name</comment>
        <translation>%1 recibe avisos desde ahora</translation>
    </message>
    <message>
        <source>Changes of %1 saved</source>
        <comment>name</comment>
        <translation>Cambios de %1 guardados</translation>
    </message>
    <message>
        <source>Alerts of %1 changed</source>
        <comment>name</comment>
        <translation>Cambiaron las alertas de %1</translation>
    </message>
    <message>
        <source>%1 is told no more</source>
        <comment>name</comment>
        <translation>%1 ya no recibe avisos</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>The recipients could not be read</source>
        <translation>No se pudieron leer los destinatarios</translation>
    </message>
    <message>
        <source>Hide what was sent</source>
        <translation>Ocultar lo enviado</translation>
    </message>
    <message numerus="yes">
        <source>What was sent: %n message(s) in %1</source>
        <comment>month</comment>
        <translation>
            <numerusform>Lo enviado: %n mensaje en %1</numerusform>
            <numerusform>Lo enviado: %n mensajes en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Lo enviado</translation>
    </message>
    <message>
        <source>What was sent could not be read</source>
        <translation>No se pudo leer lo enviado</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>A quién se avisa</translation>
    </message>
    <message>
        <source>Add recipient</source>
        <translation>Agregar destinatario</translation>
    </message>
    <message>
        <source>A recipient gets what is ticked, in the recipient&apos;s own language. Texts need recorded consent.</source>
        <translation>Cada destinatario recibe lo marcado, en su propio idioma. Los mensajes de texto necesitan consentimiento registrado.</translation>
    </message>
    <message>
        <source>Nobody is told yet</source>
        <translation>Todavía no se avisa a nadie</translation>
    </message>
    <message>
        <source>Alerts fire and are kept on record, but no message goes out.</source>
        <translation>Las alertas se activan y quedan registradas, pero no sale ningún mensaje.</translation>
    </message>
    <message>
        <source>No alert has fired yet</source>
        <translation>Ninguna alerta se ha activado</translation>
    </message>
    <message>
        <source>What fires shows here, with who was told and when.</source>
        <translation>Aquí aparece lo que se activa, a quién se avisó y cuándo.</translation>
    </message>
</context>
<context>
    <name>Ventanilla::RecipientsTable</name>
    <message>
        <source>Record</source>
        <comment>the consent to text messages</comment>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>A quién se avisa</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
</context>
<context>
    <name>Ventanilla::ReconciliationModel</name>
    <message>
        <source>%1 – %2</source>
        <comment>first day, last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>−%1%</source>
        <translation>−%1%</translation>
    </message>
    <message>
        <source>+%1%</source>
        <translation>+%1%</translation>
    </message>
    <message>
        <source>Nothing measured</source>
        <translation>Nada medido</translation>
    </message>
    <message>
        <source>Within 10%</source>
        <translation>Dentro del 10%</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Sin explicación</translation>
    </message>
    <message>
        <source>Billed in whole units</source>
        <translation>Facturado en unidades enteras</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Readings missing</source>
        <translation>Faltan lecturas</translation>
    </message>
    <message>
        <source>Estimated hours</source>
        <translation>Horas estimadas</translation>
    </message>
    <message>
        <source>Estimated bill</source>
        <translation>Factura estimada</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>amount, per cent</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Bill against meter</source>
        <translation>Factura y medidor</translation>
    </message>
    <message>
        <source>Billed %1</source>
        <comment>unit</comment>
        <translation>Facturado %1</translation>
    </message>
    <message>
        <source>Measured %1</source>
        <comment>unit</comment>
        <translation>Medido %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>Ventanilla::ResultCard</name>
    <message>
        <source>Undoing…</source>
        <translation>Deshaciendo…</translation>
    </message>
    <message>
        <source>Undo merge</source>
        <translation>Deshacer unificación</translation>
    </message>
    <message numerus="yes">
        <source>%n username(s) merged into %1</source>
        <translation>
            <numerusform>%n usuario unificado en %1</numerusform>
            <numerusform>%n usuarios unificados en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>h:mm:ss AP</source>
        <comment>format of a time</comment>
        <translation>h:mm:ss AP</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) on one login. Merge %1, %2.</source>
        <comment>number, id, time</comment>
        <translation>
            <numerusform>%n cuenta en un acceso. Unificación %1, %2.</numerusform>
            <numerusform>%n cuentas en un acceso. Unificación %1, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>username</comment>
        <translation>sin uso</translation>
    </message>
    <message>
        <source>stays open</source>
        <translation>sigue abierto</translation>
    </message>
    <message>
        <source>%1 link</source>
        <comment>account</comment>
        <translation>vínculo de %1</translation>
    </message>
    <message>
        <source>kept on both logins</source>
        <translation>en ambos accesos</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>movido</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>Undo stays possible until one of these accounts is changed again.</source>
        <translation>Se puede deshacer hasta que cambie una de estas cuentas.</translation>
    </message>
    <message>
        <source>Merge undone</source>
        <translation>Unificación deshecha</translation>
    </message>
    <message>
        <source>Everything is as it was before. The old usernames work again.</source>
        <translation>Todo está como antes. Los usuarios anteriores funcionan otra vez.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stayed as they are now, the rest is as it was before.</source>
        <translation>
            <numerusform>%n cosa quedó como está ahora; lo demás está como antes.</numerusform>
            <numerusform>%n cosas quedaron como están ahora; lo demás está como antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer to the undo.</source>
        <translation>Deshacer no tuvo respuesta.</translation>
    </message>
    <message>
        <source>It may have been done. Undo again: it is done only once.</source>
        <translation>Puede haberse hecho. Deshaga otra vez: se hace una sola vez.</translation>
    </message>
    <message>
        <source>The merge was not undone.</source>
        <translation>La unificación no se deshizo.</translation>
    </message>
    <message>
        <source>Undo what is unchanged</source>
        <translation>Deshacer lo que no cambió</translation>
    </message>
</context>
<context>
    <name>Ventanilla::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>Ventanilla::SearchFilters</name>
    <message>
        <source>8 digits: customer · 7: account · 10: bill · 8-7: both, as the bill prints it</source>
        <translation>8 dígitos: cliente · 7: cuenta · 10: factura · 8-7: ambos, como en la factura</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>E-mail and usernames</source>
        <translation>Correo y usuarios</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>so many and more</comment>
        <translation>%1+</translation>
    </message>
</context>
<context>
    <name>Ventanilla::SearchHead</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Service address</source>
        <translation>Dirección del servicio</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
</context>
<context>
    <name>Ventanilla::SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message>
        <source>open and verify</source>
        <translation>abrir y verificar</translation>
    </message>
    <message>
        <source>copy number</source>
        <translation>copiar número</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>borrar</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Not searched</source>
        <translation>Sin buscar</translation>
    </message>
    <message>
        <source>%1+ matches</source>
        <translation>%1+ resultados</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <comment>matches, time</comment>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>The search did not go through</source>
        <translation>La búsqueda no se completó</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nobody matches “%1”</source>
        <translation>Nadie coincide con «%1»</translation>
    </message>
    <message>
        <source>Check the spelling, or ask for the number at the top right of the bill.</source>
        <translation>Revise la ortografía o pida el número de la esquina superior derecha de la factura.</translation>
    </message>
    <message>
        <source>Clear and try again</source>
        <translation>Borrar y reintentar</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>¿Quién llama?</translation>
    </message>
    <message>
        <source>Type a name, a phone number, an address, an e-mail, a username or any number of the bill.</source>
        <translation>Escriba un nombre, un teléfono, una dirección, un correo, un usuario o cualquier número de la factura.</translation>
    </message>
    <message>
        <source>End of matches. Old portal usernames and closed accounts are included.</source>
        <translation>Fin de los resultados. Incluye usuarios del portal anterior y cuentas cerradas.</translation>
    </message>
</context>
<context>
    <name>Ventanilla::SearchPreview</name>
    <message>
        <source>Customer %1 · %2</source>
        <comment>number, kind</comment>
        <translation>Cliente %1 · %2</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>organización</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>Speaks Spanish</source>
        <translation>Habla español</translation>
    </message>
    <message>
        <source>Speaks English</source>
        <translation>Habla inglés</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Phones: %1</source>
        <translation>Teléfonos: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>E-mails: %1</source>
        <translation>Correos: %1</translation>
    </message>
    <message>
        <source>Until the caller is verified you see in clear only what the caller gave you.</source>
        <translation>Hasta verificar al cliente, usted ve completo solo lo que el cliente le dio.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
</context>
<context>
    <name>Ventanilla::SettingsPage</name>
    <message>
        <source>%1 %</source>
        <comment>text size</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Settings of this computer</source>
        <translation>Ajustes de esta computadora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Call guide shows</source>
        <translation>La guía muestra</translation>
    </message>
    <message>
        <source>Spanish and English</source>
        <translation>Español e inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Single letters as shortcuts</source>
        <translation>Letras sueltas como atajos</translation>
    </message>
    <message>
        <source>What you choose here holds at once and only on this computer.</source>
        <translation>Lo que elija aquí vale de inmediato y solo en esta computadora.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>Ventanilla::SettledCard</name>
    <message>
        <source>Settled unless you say otherwise</source>
        <translation>Resuelto, salvo que indique otra cosa</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Ver %n más</numerusform>
            <numerusform>Ver %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
</context>
<context>
    <name>Ventanilla::ShortcutsPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>Ventanilla::SignInArt</name>
    <message>
        <source>The service window for water-utility representatives.</source>
        <translation>La ventanilla de atención para representantes de empresas de agua.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
</context>
<context>
    <name>Ventanilla::ServerStatus</name>
    <message>
        <source>Asking the server…</source>
        <translation>Consultando al servidor…</translation>
    </message>
    <message>
        <source>Server answered in %1 ms, certificate valid</source>
        <translation>El servidor respondió en %1 ms, certificado válido</translation>
    </message>
    <message>
        <source>Server on this computer answered in %1 ms</source>
        <translation>El servidor de esta computadora respondió en %1 ms</translation>
    </message>
</context>
<context>
    <name>Ventanilla::SignInWindow</name>
    <message>
        <source>Enter your user name</source>
        <translation>Escriba su usuario</translation>
    </message>
    <message>
        <source>Enter your password</source>
        <translation>Escriba su contraseña</translation>
    </message>
    <message>
        <source>Enter the server&apos;s address, such as https://desk.example.com</source>
        <translation>Escriba la dirección del servidor, como https://desk.example.com</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>After 5 misses the user is locked for 15 minutes.</source>
        <translation>Tras 5 fallos, el usuario queda bloqueado 15 minutos.</translation>
    </message>
    <message>
        <source>Try the demo without a server</source>
        <translation>Probar la demostración sin servidor</translation>
    </message>
    <message>
        <source>2,000 made-up customers on this computer. Every screen works, nothing is sent, and “Demo data” stays in sight.</source>
        <translation>2,000 clientes ficticios en esta computadora. Todas las pantallas funcionan, no se envía nada y «Demostración» queda a la vista.</translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation>Iniciar demostración</translation>
    </message>
    <message>
        <source>Utility of the demo</source>
        <translation>Empresa de la demostración</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light, dark or system</source>
        <translation>Claro, oscuro o sistema</translation>
    </message>
</context>
<context>
    <name>Ventanilla::SourceTable</name>
    <message>
        <source>Old usernames</source>
        <translation>Usuarios anteriores</translation>
    </message>
</context>
<context>
    <name>Ventanilla::SourceWords</name>
    <message>
        <source>Never</source>
        <comment>signed in</comment>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>Unificado en %1</translation>
    </message>
    <message>
        <source>Merged before</source>
        <translation>Unificado antes</translation>
    </message>
    <message>
        <source>%1, %2, accounts: %3</source>
        <comment>username, e-mail, accounts</comment>
        <translation>%1, %2, cuentas: %3</translation>
    </message>
    <message>
        <source>Old username</source>
        <translation>Usuario anterior</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Autopay</source>
        <translation>Autopago</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Último acceso</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Coincidencia</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>Ventanilla::StatTile</name>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Ventanilla::StatusLine</name>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Representante</translation>
    </message>
    <message>
        <source>Hold Alt to see every shortcut on this page</source>
        <translation>Mantenga Alt para ver todos los atajos de esta página</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>member of staff, role</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Ventanilla::StepHeader</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
    <message>
        <source>All steps are done</source>
        <translation>Todos los pasos están hechos</translation>
    </message>
</context>
<context>
    <name>Ventanilla::TabBar</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Ventanilla::TargetList</name>
    <message>
        <source>Enter an address such as ana@example.com</source>
        <translation>Escriba un correo como ana@example.com</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>Todavía sin cuentas</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s): %1</source>
        <comment>login, names of accounts</comment>
        <translation>
            <numerusform>%n cuenta: %1</numerusform>
            <numerusform>%n cuentas: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the e-mail address of the new login</source>
        <translation>Escriba el correo del acceso nuevo</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Unificar en</translation>
    </message>
    <message>
        <source>one e-mail login</source>
        <translation>un acceso por correo</translation>
    </message>
    <message>
        <source>New login</source>
        <translation>Acceso nuevo</translation>
    </message>
    <message>
        <source>The customer sets the password from an invitation; you never see it</source>
        <translation>El cliente crea la contraseña desde una invitación; usted nunca la ve</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>Ask the caller</source>
        <translation>Preguntar al cliente</translation>
    </message>
</context>
<context>
    <name>Ventanilla::Toast</name>
    <message>
        <source>Undo  %1</source>
        <translation>Deshacer  %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>Ventanilla::ToolBar</name>
    <message>
        <source>Search customers</source>
        <translation>Buscar clientes</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Name, phone, address, e-mail, username or any number</source>
        <translation>Nombre, teléfono, dirección, correo, usuario o cualquier número</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>What the demo would have mailed</source>
        <translation>Lo que la demostración habría enviado</translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsageHead</name>
    <message>
        <source>Chart</source>
        <translation>Gráfica</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>One bar is</source>
        <translation>Cada barra es</translation>
    </message>
    <message>
        <source>Unit of water</source>
        <translation>Unidad de agua</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Choose the days</source>
        <translation>Elegir los días</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>to</source>
        <comment>up to a date</comment>
        <translation>al</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>format of a date, as QLocale reads it</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Show days</source>
        <translation>Ver días</translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsageKeys</name>
    <message>
        <source>1 2 3 4: hour, day, month, bill</source>
        <translation>1 2 3 4: hora, día, mes, factura</translation>
    </message>
    <message>
        <source>U: units</source>
        <translation>U: unidades</translation>
    </message>
    <message>
        <source>← →: hour by hour</source>
        <translation>← →: hora a hora</translation>
    </message>
    <message>
        <source>← →: day by day</source>
        <translation>← →: día a día</translation>
    </message>
    <message>
        <source>← →: month by month</source>
        <translation>← →: mes a mes</translation>
    </message>
    <message>
        <source>← →: bill by bill</source>
        <translation>← →: factura a factura</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n hour(s)</source>
        <comment>two keys that move the chart by so many</comment>
        <translation>
            <numerusform>%1, %2: %n hora</numerusform>
            <numerusform>%1, %2: %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n day(s)</source>
        <comment>two keys that move the chart by so many</comment>
        <translation>
            <numerusform>%1, %2: %n día</numerusform>
            <numerusform>%1, %2: %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n month(s)</source>
        <comment>two keys that move the chart by so many</comment>
        <translation>
            <numerusform>%1, %2: %n mes</numerusform>
            <numerusform>%1, %2: %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n bill(s)</source>
        <comment>two keys that move the chart by so many</comment>
        <translation>
            <numerusform>%1, %2: %n factura</numerusform>
            <numerusform>%1, %2: %n facturas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsageLegend</name>
    <message>
        <source>Explain the average</source>
        <translation>Explicar el promedio</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Promedio</translation>
    </message>
    <message>
        <source>Least in the column</source>
        <translation>Mínimo de la columna</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Consumo</translation>
    </message>
    <message>
        <source>Most in the column</source>
        <translation>Máximo de la columna</translation>
    </message>
    <message>
        <source>Never stopping</source>
        <translation>Sin detenerse</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimado</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Not all known</source>
        <translation>No se conoce todo</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Un año antes</translation>
    </message>
    <message>
        <source>What the colors mean</source>
        <translation>Qué significan los colores</translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsageOutput</name>
    <message>
        <source>&amp;CSV, what you see</source>
        <translation>&amp;CSV, lo que se ve</translation>
    </message>
    <message>
        <source>CSV, every &amp;hour</source>
        <translation>CSV, cada &amp;hora</translation>
    </message>
    <message>
        <source>Copy as &amp;table</source>
        <translation>Copiar como &amp;tabla</translation>
    </message>
    <message>
        <source>&amp;Excel workbook</source>
        <translation>Libro de &amp;Excel</translation>
    </message>
    <message>
        <source>Picture (P&amp;NG)</source>
        <translation>Imagen (P&amp;NG)</translation>
    </message>
    <message>
        <source>Picture (&amp;SVG)</source>
        <translation>Imagen (&amp;SVG)</translation>
    </message>
    <message>
        <source>&amp;Green Button</source>
        <translation>&amp;Green Button</translation>
    </message>
    <message>
        <source>Statement as P&amp;DF</source>
        <translation>Estado de consumo en P&amp;DF</translation>
    </message>
    <message>
        <source>&amp;Print the statement</source>
        <translation>Im&amp;primir el estado de consumo</translation>
    </message>
    <message>
        <source>Demo data · %1</source>
        <comment>%1: the utility&apos;s name</comment>
        <translation>Datos de demostración · %1</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Guardar la tabla</translation>
    </message>
    <message>
        <source>CSV for Excel (*.csv)</source>
        <translation>CSV para Excel (*.csv)</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>Guardar el libro</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dibujo (*.svg)</translation>
    </message>
    <message>
        <source>Save the Green Button file</source>
        <translation>Guardar el archivo Green Button</translation>
    </message>
    <message>
        <source>Green Button (*.xml)</source>
        <translation>Green Button (*.xml)</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>Guardar el estado de consumo</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <comment>%1: a file&apos;s name</comment>
        <translation>Se guardó como %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied as a table.</source>
        <translation>
            <numerusform>Se copió %n fila como tabla.</numerusform>
            <numerusform>Se copiaron %n filas como tabla.</numerusform>
        </translation>
    </message>
    <message>
        <source>The statement went to the printer.</source>
        <translation>El estado de consumo se envió a la impresora.</translation>
    </message>
    <message>
        <source>The printer did not take the statement. Check that it is on, then print again.</source>
        <translation>La impresora no aceptó el estado de consumo. Compruebe que esté encendida e imprima de nuevo.</translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsagePage</name>
    <message>
        <source>Reading the usage</source>
        <translation>Leyendo el consumo</translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsageTableModel</name>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Use, %1</source>
        <comment>unit</comment>
        <translation>Consumo, %1</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Un año antes</translation>
    </message>
    <message>
        <source>Never stopping</source>
        <translation>Sin detenerse</translation>
    </message>
    <message>
        <source>Billed a day</source>
        <translation>Facturado al día</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsageTiles</name>
    <message numerus="yes">
        <source>%n whole hour(s)</source>
        <translation>
            <numerusform>%n hora completa</numerusform>
            <numerusform>%n horas completas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole day(s)</source>
        <translation>
            <numerusform>%n día completo</numerusform>
            <numerusform>%n días completos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole month(s)</source>
        <translation>
            <numerusform>%n mes completo</numerusform>
            <numerusform>%n meses completos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s)</source>
        <translation>
            <numerusform>%n factura</numerusform>
            <numerusform>%n facturas</numerusform>
        </translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>Sin lecturas</translation>
    </message>
    <message>
        <source>%1, today so far included</source>
        <comment>amount of water</comment>
        <translation>%1, incluye hoy</translation>
    </message>
    <message>
        <source>%1, so far</source>
        <comment>amount of water</comment>
        <translation>%1, hasta ahora</translation>
    </message>
    <message>
        <source>Average per hour</source>
        <translation>Promedio por hora</translation>
    </message>
    <message>
        <source>Average per day</source>
        <translation>Promedio por día</translation>
    </message>
    <message>
        <source>Average per month</source>
        <translation>Promedio por mes</translation>
    </message>
    <message>
        <source>Average per bill</source>
        <translation>Promedio por factura</translation>
    </message>
    <message>
        <source>Nothing whole is known</source>
        <translation>No se conoce nada completo</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>date</comment>
        <translation>Desde el %1</translation>
    </message>
    <message numerus="yes">
        <source>%1% above the %n day(s) before</source>
        <translation>
            <numerusform>%1% más que el %n día anterior</numerusform>
            <numerusform>%1% más que los %n días anteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% below the %n day(s) before</source>
        <translation>
            <numerusform>%1% menos que el %n día anterior</numerusform>
            <numerusform>%1% menos que los %n días anteriores</numerusform>
        </translation>
    </message>
    <message>
        <source>The same a year before</source>
        <translation>Lo mismo un año antes</translation>
    </message>
    <message>
        <source>Shown by days and months</source>
        <translation>Se muestra por días y meses</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se conoce</translation>
    </message>
    <message>
        <source>%1% more now</source>
        <translation>%1% más ahora</translation>
    </message>
    <message>
        <source>%1% less now</source>
        <translation>%1% menos ahora</translation>
    </message>
    <message>
        <source>As much as now</source>
        <translation>Igual que ahora</translation>
    </message>
    <message>
        <source>Highest hour</source>
        <translation>Hora más alta</translation>
    </message>
    <message>
        <source>Highest day</source>
        <translation>Día más alto</translation>
    </message>
    <message>
        <source>Highest month</source>
        <translation>Mes más alto</translation>
    </message>
    <message>
        <source>Highest bill</source>
        <translation>Factura más alta</translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsageViews</name>
    <message>
        <source>Usage, %1</source>
        <comment>range of days</comment>
        <translation>Consumo, %1</translation>
    </message>
    <message>
        <source>The arrow keys read it bar by bar, Page Up and Page Down move it, Up and Down zoom. Ctrl+T shows the same as a table.</source>
        <translation>Las flechas la leen barra por barra, RePág y AvPág la mueven, arriba y abajo la acercan y alejan. Ctrl+T muestra lo mismo como tabla.</translation>
    </message>
</context>
<context>
    <name>Ventanilla::UsernamesCard</name>
    <message>
        <source>Old usernames</source>
        <translation>Usuarios anteriores</translation>
    </message>
    <message>
        <source>No old usernames left</source>
        <translation>No quedan usuarios anteriores</translation>
    </message>
    <message>
        <source>This customer has none in the old portal.</source>
        <translation>Este cliente no tiene ninguno en el portal anterior.</translation>
    </message>
    <message>
        <source>Everything this customer had in the old portal is merged.</source>
        <translation>Todo lo que este cliente tenía en el portal anterior está unificado.</translation>
    </message>
    <message>
        <source>See past merges</source>
        <translation>Ver unificaciones</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n cuenta</numerusform>
            <numerusform>%n cuentas</numerusform>
        </translation>
    </message>
    <message>
        <source>last signed in %1</source>
        <translation>último acceso %1</translation>
    </message>
    <message>
        <source>Autopay</source>
        <translation>Autopago</translation>
    </message>
    <message>
        <source>Can be merged</source>
        <translation>Se puede unificar</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>Unificado en %1</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Unificado</translation>
    </message>
</context>
<context>
    <name>Ventanilla::VerificationChip</name>
    <message>
        <source>Nobody on the line</source>
        <translation>Nadie en la línea</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Sin verificar</translation>
    </message>
    <message>
        <source>Verified · %1 left</source>
        <translation>Identidad verificada · quedan %1</translation>
    </message>
    <message>
        <source>Verification ended</source>
        <translation>La verificación terminó</translation>
    </message>
    <message>
        <source>Open a customer first</source>
        <translation>Abra primero un cliente</translation>
    </message>
    <message>
        <source>Changes are locked</source>
        <translation>Cambios bloqueados</translation>
    </message>
    <message>
        <source>%1: verify again</source>
        <translation>%1: verificar otra vez</translation>
    </message>
    <message>
        <source>What you typed is kept</source>
        <translation>Lo escrito está a salvo</translation>
    </message>
    <message>
        <source>Verification locked</source>
        <translation>Verificación bloqueada</translation>
    </message>
</context>
<context>
    <name>Ventanilla::VerifyCard</name>
    <message>
        <source>The caller is verified</source>
        <translation>Identidad verificada</translation>
    </message>
    <message>
        <source>Code sent to %1, good until %2. Ask the caller to read it out.</source>
        <translation>Código enviado a %1, válido hasta las %2. Pida al cliente que lo lea.</translation>
    </message>
    <message>
        <source>Enter an amount such as %1</source>
        <translation>Escriba un importe como %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>%1 of %2 points to read the account</source>
        <comment>points</comment>
        <translation>%1 de %2 puntos para ver la cuenta</translation>
    </message>
    <message>
        <source>Enough to read, if all is right. %1 of %2 points to change contact data</source>
        <comment>points</comment>
        <translation>Basta para ver, si todo es correcto. %1 de %2 puntos para cambiar datos de contacto</translation>
    </message>
    <message>
        <source>Enough to change contact data, if all is right. %1 of %2 points to merge and for payments</source>
        <comment>points</comment>
        <translation>Basta para cambiar datos de contacto, si todo es correcto. %1 de %2 puntos para unificar y para pagos</translation>
    </message>
    <message>
        <source>Merging and payments also need the code: send it, and ask for it</source>
        <translation>Para unificar y para pagos falta el código: enviarlo y pedirlo</translation>
    </message>
    <message>
        <source>Enough for everything, if all is right</source>
        <translation>Basta para todo, si todo es correcto</translation>
    </message>
    <message>
        <source>Verify the caller</source>
        <translation>Verificar al cliente</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n point(s)</source>
        <translation>
            <numerusform>%1 · %n punto</numerusform>
            <numerusform>%1 · %n puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Send code</source>
        <translation>Enviar código</translation>
    </message>
    <message>
        <source>Open the case again</source>
        <translation>Abrir otra vez el caso</translation>
    </message>
    <message>
        <source>Three misses locked this case. A supervisor can open it again.</source>
        <translation>Tres fallos bloquearon este caso. Un supervisor puede abrirlo otra vez.</translation>
    </message>
</context>
<context>
    <name>Ventanilla::WindowCommands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Caller</source>
        <translation>&amp;Cliente</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>C&amp;uenta</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Main action of the page</source>
        <translation>&amp;Acción principal de la página</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Cerrar sesión</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Copy number</source>
        <translation>&amp;Copiar número</translation>
    </message>
    <message>
        <source>&amp;Edit field</source>
        <translation>&amp;Editar campo</translation>
    </message>
    <message>
        <source>&amp;Filter rows</source>
        <translation>&amp;Filtrar filas</translation>
    </message>
    <message>
        <source>&amp;Find a caller</source>
        <translation>&amp;Buscar un cliente</translation>
    </message>
    <message>
        <source>&amp;Verify the caller</source>
        <translation>&amp;Verificar al cliente</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>Escribir una &amp;nota</translation>
    </message>
    <message>
        <source>&amp;Merge usernames</source>
        <translation>&amp;Unificar usuarios</translation>
    </message>
    <message>
        <source>&amp;Park the call</source>
        <translation>Poner en &amp;espera</translation>
    </message>
    <message>
        <source>&amp;Switch to a parked call</source>
        <translation>Re&amp;tomar una llamada en espera</translation>
    </message>
    <message>
        <source>&amp;Wrap up</source>
        <translation>Ter&amp;minar</translation>
    </message>
    <message>
        <source>&amp;Previous account</source>
        <translation>Cuenta &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Next account</source>
        <translation>Cuenta &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Filter accounts</source>
        <translation>&amp;Filtrar cuentas</translation>
    </message>
    <message>
        <source>&amp;Link an account</source>
        <translation>&amp;Vincular una cuenta</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Resumen</translation>
    </message>
    <message>
        <source>&amp;Logins and usernames</source>
        <translation>&amp;Accesos y usuarios</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>Call &amp;guide</source>
        <translation>&amp;Guía de llamada</translation>
    </message>
    <message>
        <source>Next &amp;step of the guide</source>
        <translation>&amp;Paso siguiente de la guía</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the guide</source>
        <translation>&amp;Idioma de la guía</translation>
    </message>
    <message>
        <source>Ne&amp;xt part of the window</source>
        <translation>Parte &amp;siguiente de la ventana</translation>
    </message>
    <message>
        <source>Pre&amp;vious part of the window</source>
        <translation>Parte a&amp;nterior de la ventana</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>R&amp;ecargar</translation>
    </message>
    <message>
        <source>&amp;Outbox of the demo</source>
        <translation>&amp;Bandeja de salida de la demostración</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>A&amp;justes</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;Usage</source>
        <translation>&amp;Consumo</translation>
    </message>
    <message>
        <source>Chart or &amp;table</source>
        <translation>Gráfica o &amp;tabla</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>&amp;Alertas</translation>
    </message>
    <message>
        <source>&amp;Export as CSV</source>
        <translation>&amp;Exportar como CSV</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Imprimir</translation>
    </message>
    <message>
        <source>Copy as a &amp;table</source>
        <translation>Copiar como &amp;tabla</translation>
    </message>
</context>
</TS>
