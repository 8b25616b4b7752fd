using System.CommandLine;
using AnTin.Server.Commands.Organisations;

namespace AnTin.Server.Commands;

/// <summary><c>antin organisation</c>: the tree in which organisations find themselves when they register.</summary>
internal static class OrganisationCommand
{
    public static Command Create() =>
        new(
            "organisation",
            """
            Danh mục cơ quan, tổ chức. / The tree of organisations.

            antin organisation import docs/samples/organisations-hoaban.csv
            antin organisation list
            """
        )
        {
            OrganisationAdd.Create(),
            OrganisationList.Create(),
            OrganisationImport.Create(),
        };
}
