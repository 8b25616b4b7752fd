using AnTin.Platform.Results;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate.Rules;

/// <summary>Mẫu số 01, note (3): the province of the place of work, from the list in force (34 since 1/7/2025, Resolution 202/2025/QH15).</summary>
public sealed class ProvinceOfTheList : IRowRule
{
    public IEnumerable<Finding> Check(PersonForm form, RowFacts facts)
    {
        if (string.IsNullOrWhiteSpace(form.Province))
        {
            yield break;
        }

        var province = facts.Catalogue.FindProvince(form.Province, facts.Today);
        if (province is null)
        {
            yield return Refuse(
                "Tỉnh, thành phố không có trong danh mục",
                "The province is not in the list"
            );
        }
        else if (province.ValidTo is { } end && end < facts.Today)
        {
            yield return Refuse(
                $"{province.FullName} đã được sáp nhập từ 01/07/2025",
                $"{province.FullName} was merged on 01/07/2025"
            );
        }
    }

    private static Finding Refuse(string vietnamese, string english) =>
        Finding.Error(
            new Refusal("REG-ROW-PROVINCE", new Sentence(vietnamese, english))
            {
                Field = RowField.Province,
                LegalBasis = "Nghị quyết 202/2025/QH15",
                NextStep = new Sentence(
                    "Chọn trong danh sách 34 tỉnh, thành phố.",
                    "Choose from the list of 34 provinces."
                ),
            }
        );
}
