using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Filters;

/// <summary>Reads the parameters of one filter; a value that is missing or of the wrong kind is the default.</summary>
internal sealed class FilterOptions(PdfDictionary? parameters, Func<PdfObject, PdfObject> resolve)
{
    public long Integer(string key, long otherwise) =>
        parameters is null ? otherwise : resolve(parameters[key]).AsInteger() ?? otherwise;

    public string Name(string key, string otherwise) =>
        parameters is null ? otherwise : resolve(parameters[key]).AsName() ?? otherwise;
}
