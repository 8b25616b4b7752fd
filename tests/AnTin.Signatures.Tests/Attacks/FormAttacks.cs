using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using static AnTin.Signatures.Tests.Attacks.ShadowEdits;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>What is done to fields, scripts, attachments and the looks of signatures.</summary>
internal static class FormAttacks
{
    public static readonly IReadOnlyList<ShadowAttack> All =
    [
        new(
            "attachment exchanged",
            "ATTACHMENT_CHANGED",
            (u, _) =>
                u.Set(new PdfReference(RichDocument.AttachmentFile), RichDocument.Stream("evil"))
        ),
        new(
            "attachment added",
            "ATTACHMENT_CHANGED",
            (u, _) =>
                u.SetCatalog(
                    u.Catalog.With("AF", new PdfArray(new PdfReference(RichDocument.Attachment)))
                )
        ),
        new("open action", "ACTIONS_CHANGED", (u, _) => SetRoot(u, "OpenAction", Script())),
        new(
            "actions of the document",
            "ACTIONS_CHANGED",
            (u, _) => SetRoot(u, "AA", PdfDictionary.Of(("WC", Script())))
        ),
        new(
            "named script",
            "ACTIONS_CHANGED",
            (u, _) =>
                SetRoot(
                    u,
                    "Names",
                    ((PdfDictionary)u.Catalog["Names"]).With(
                        "JavaScript",
                        PdfDictionary.Of(
                            ("Names", new PdfArray(PdfString.FromAscii("x"), Script()))
                        )
                    )
                )
        ),
        new(
            "actions of a page",
            "ACTIONS_CHANGED",
            (u, _) => SetPage(u, "AA", PdfDictionary.Of(("O", Script())))
        ),
        new(
            "script of a field",
            "FIELD_CHANGED",
            (u, _) =>
                u.Replace(
                    RichDocument.NumberField,
                    field => field.With("AA", PdfDictionary.Of(("F", Script())))
                )
        ),
        new(
            "XFA",
            "DYNAMIC_FORM_CHANGED",
            (u, _) => FormEditing.SetFormEntry(u, "XFA", PdfString.FromAscii("<xdp/>"))
        ),
        new(
            "fields drawn anew",
            "FIELDS_REDRAWN",
            (u, _) => FormEditing.SetFormEntry(u, "NeedAppearances", PdfBoolean.True)
        ),
        new(
            "order of calculation",
            "OBJECT_REDEFINED",
            (u, _) =>
                FormEditing.SetFormEntry(
                    u,
                    "CO",
                    new PdfArray(new PdfReference(RichDocument.NumberField))
                )
        ),
        new(
            "value of a filled field exchanged",
            "FIELD_VALUE_REPLACED",
            (u, _) =>
                u.Replace(
                    RichDocument.AmountField,
                    field => field.With("V", PdfString.FromAscii("12000"))
                )
        ),
        new(
            "value of a filled field taken away",
            "FIELD_VALUE_REPLACED",
            (u, _) => u.Replace(RichDocument.AmountField, field => field.Without("V"))
        ),
        new(
            "field shows what it does not say",
            "FIELD_LOOK_DIFFERS",
            (u, _) =>
                u.Replace(
                    RichDocument.NumberField,
                    field =>
                        field
                            .With("V", PdfString.FromAscii("12"))
                            .With("AP", Look(u, "BT /Helv 12 Tf 2 5 Td (99) Tj ET"))
                )
        ),
        new(
            "field shows a picture",
            "FIELD_LOOK_DIFFERS",
            (u, _) =>
                u.Replace(
                    RichDocument.NumberField,
                    field => field.With("V", PdfString.FromAscii("12")).With("AP", PictureLook(u))
                )
        ),
        new(
            "look replaced, value kept",
            "FIELD_LOOK_REPLACED",
            (u, _) =>
                u.Replace(
                    RichDocument.AmountField,
                    field => field.With("AP", Look(u, "BT /Helv 12 Tf 2 5 Td (99) Tj ET"))
                )
        ),
        new(
            "field moved",
            "FIELD_CHANGED",
            (u, _) =>
                u.Replace(
                    RichDocument.AmountField,
                    field => field.With("Rect", PdfArray.OfIntegers(72, 750, 300, 790))
                )
        ),
        new(
            "field hidden",
            "FIELD_CHANGED",
            (u, _) =>
                u.Replace(RichDocument.AmountField, field => field.With("F", new PdfInteger(2)))
        ),
        new(
            "permissions added",
            "CERTIFICATION_VIOLATED",
            (u, _) =>
                SetRoot(u, "Perms", PdfDictionary.Of(("UR3", new PdfReference(RichDocument.Spare))))
        ),
        new(
            "signature field that covers the text",
            "APPEARANCE_OVERLAY",
            (u, revision) =>
                FormEditing.TryAddField(
                    u,
                    new NewFormField
                    {
                        Name = "Covering",
                        Type = "Sig",
                        Page = revision.Pages[0],
                        Rectangle = PdfRectangle.At(60, 740, 200, 50),
                        Appearance = Form(u, "1 g 0 0 200 50 re f"),
                    },
                    out _,
                    out _
                )
        ),
        new(
            "actions of a widget that signs",
            "FIELD_",
            (u, revision) =>
                FormEditing.TryAddField(
                    u,
                    new NewFormField
                    {
                        Name = "Acting",
                        Type = "Sig",
                        Page = revision.Pages[0],
                        More = PdfDictionary.Of(("A", Script())),
                    },
                    out _,
                    out _
                )
        ),
    ];
}
