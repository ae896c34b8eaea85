// Reads security descriptors in SDDL from stdin, one a line, and prints what they mean: owner, control flags, rules.
using System;
using System.Collections.Generic;
using System.Security.AccessControl;

static class Descriptors
{
    static void Main()
    {
        string sddl;
        while ((sddl = Console.ReadLine()) != null)
        {
            RawSecurityDescriptor read = new RawSecurityDescriptor(sddl);
            List<string> rules = new List<string>();
            foreach (GenericAce entry in read.DiscretionaryAcl)
            {
                CommonAce rule = (CommonAce)entry;
                rules.Add(string.Format("{0} {1:x} {2} {3}", rule.AceQualifier, rule.AccessMask, rule.AceFlags, rule.SecurityIdentifier));
            }
            bool whole = (read.ControlFlags & ControlFlags.DiscretionaryAclProtected) != 0;
            Console.WriteLine("{0} | {1} | {2}", read.Owner, whole ? "protected" : "inherits", string.Join(" | ", rules));
        }
    }
}
